import { expect, test } from 'vitest';
import { initPrint } from './print.ts';

document.body.innerHTML = `<article>
  <figure id="fig"><a class="figure-number">Figure 1</a>
    <details class="widget-details"><summary>Show the working</summary><p>7 × 3</p></details>
    <details class="widget-details" id="fig-data"><summary>Data</summary><table id="t"></table></details>
  </figure>
  <course-question><fieldset><legend>Why?</legend></fieldset>
    <details class="answers"><summary>Answer</summary><ol><li id="q.a">Right: so.</li></ol></details>
  </course-question>
  <section class="exercise"><h3>Exercise 1 Count</h3>
    <details class="solution"><summary>Solution</summary><p>Two.</p></details>
  </section>
</article>`;
initPrint();

test('paper gets answers and data in an appendix, which is gone afterwards', () => {
  const before = document.body.innerHTML;
  for (let time = 0; time < 2; time++) {
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('beforeprint'));
    const [appendix, ...more] = document.querySelectorAll('.appendix');
    expect(more).toEqual([]);
    expect([...(appendix?.querySelectorAll('h3') ?? [])].map((h) => h.textContent)).toEqual([
      'Figure 1',
      'Why?',
      'Exercise 1 Count',
    ]);
    expect(appendix?.textContent).toContain('Right: so.');
    expect(appendix?.textContent).not.toContain('7 × 3');
    expect(appendix?.querySelectorAll('[id]')).toHaveLength(0);
    dispatchEvent(new Event('afterprint'));
  }
  expect(document.body.innerHTML).toBe(before);
});
