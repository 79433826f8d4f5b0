import { expect, test } from 'vitest';
import { study } from './reader.ts';
import { openReview } from './session.ts';

const term = (id: string) => `
  <article class="review-card" data-card="term:${id}" data-lesson-title="LoRA">
    <div class="review-front">What is ${id}?</div>
    <details class="review-back"><summary>Answer</summary>It is ${id}.</details>
    <a class="review-source" href="lora/#${id}">Read it again</a>
  </article>`;

const place = () => document.getElementById('review-session');
const button = (name: string) =>
  [...(place()?.querySelectorAll('button') ?? [])].find(({ textContent }) =>
    textContent.startsWith(name),
  );

test('a lesson heard of late brings its cards, and disturbs no session that has begun', async () => {
  globalThis.courseStudy = {
    edition: { id: 'a', date: '2026-11-22' },
    lessons: ['lora', 'rouge'].map((slug) => ({
      slug,
      title: slug,
      sections: {},
      questions: [],
      terms: [`${slug}-one`],
      formulas: [],
    })),
  };
  document.body.innerHTML = `<section id="review-session" hidden></section>
    ${term('lora-one')}${term('rouge-one')}`;
  const read = (slug: string) => study.put('readings', [[slug, { at: 1, opened: 1, read: 1 }]]);

  await openReview();
  expect(place()?.textContent).toContain('Nothing is due today.');
  expect(button('Begin')).toBeUndefined();

  read('lora');
  expect(place()?.textContent).toContain('0 due, 1 new.');
  const begin = button('Begin');
  begin?.focus();
  read('lora');
  expect(button('Begin')).toBe(begin);
  read('rouge');
  expect(place()?.textContent).toContain('0 due, 2 new.');
  expect(document.activeElement).toBe(button('Begin'));

  button('Begin')?.click();
  const card = place()?.querySelector('.review-card');
  expect(card).not.toBeNull();
  study.remove('readings', ['rouge']);
  expect(place()?.querySelector('.review-card')).toBe(card);
});
