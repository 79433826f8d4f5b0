import { beforeEach, describe, expect, test } from 'vitest';
import { defineQuestion } from './question.ts';

const CHOICE = `
  <course-question id="q" class="question">
    <form>
      <fieldset disabled>
        <ul class="choices">
          <li><label><input type="radio" name="q" />All</label></li>
          <li><label><input type="radio" name="q" />None</label></li>
        </ul>
      </fieldset>
      <p class="question-actions" hidden><button type="submit">Check</button></p>
      <p class="verdict" role="status"></p>
    </form>
    <details class="answers">
      <ol><li id="q.all">Not quite: all.</li><li id="q.none" data-right>Right: none.</li></ol>
    </details>
  </course-question>`;

const NUMBER = `
  <course-question id="n" class="question">
    <form>
      <fieldset disabled><input type="text" name="n" /></fieldset>
      <p class="question-actions" hidden><button type="submit">Check</button></p>
      <p class="verdict" role="status"></p>
    </form>
    <details class="answers">
      <ol data-unit="billion tokens">
        <li data-right data-answer="727" data-tolerance="3">Right: 727.</li>
        <li data-answer="363.5" data-tolerance="1">Not quite: half of it.</li>
      </ol>
    </details>
  </course-question>`;

const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const choose = (label: string) => {
  const labels = [...document.querySelectorAll('label')];
  labels.find(({ textContent }) => textContent === label)?.click();
};
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const submit = async () => {
  find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await frame();
  return find('.verdict').textContent;
};

defineQuestion();

describe('a question with choices', () => {
  beforeEach(() => {
    document.body.innerHTML = CHOICE;
  });

  test('initialises its controls', () => {
    expect(find('fieldset').hasAttribute('disabled')).toBe(false);
    expect(find('.question-actions').hidden).toBe(false);
  });

  test('asks for an answer first', async () => {
    expect(await submit()).toBe('Choose one of the answers first.');
  });

  test('shows the reason of the chosen answer, also after another', async () => {
    choose('All');
    expect(await submit()).toBe('Not quite: all.');
    choose('None');
    expect(await submit()).toBe('Right: none.');
  });

  test('marks answer and choice as right or wrong, and a missing answer as neither', async () => {
    const marks = () =>
      ['.verdict', 'li:first-child label', 'li:last-child label'].map(
        (selector) => find(selector).dataset['verdict'],
      );
    await submit();
    expect(marks()).toEqual(['', '', '']);
    choose('All');
    await submit();
    expect(marks()).toEqual(['wrong', 'wrong', '']);
    choose('None');
    await submit();
    expect(marks()).toEqual(['right', '', 'right']);
  });

  test('answers once however often it is moved on the page', async () => {
    const question = find('course-question');
    for (let move = 0; move < 3; move++)
      document.body.append(document.createElement('p'), question);
    choose('All');
    let cleared = 0;
    const verdict = find('.verdict');
    const clear = verdict.replaceChildren.bind(verdict);
    verdict.replaceChildren = (...nodes) => {
      if (nodes.length === 0) cleared += 1;
      clear(...nodes);
    };
    await submit();
    expect(cleared).toBe(1);
  });
});

describe('a question for a number', () => {
  beforeEach(() => {
    document.body.innerHTML = NUMBER;
  });

  test.each([
    ['727B', 'Right: 727.'],
    ['363.5', 'Not quite: half of it.'],
    ['12', 'Not quite. Try again, or open the answer below.'],
    ['much', '“much” is not a number. Write it in digits, such as 12 or 0.5.'],
  ])('answers %s', async (text, verdict) => {
    find('input').setAttribute('value', text);
    expect(await submit()).toBe(verdict);
    const kind = verdict.startsWith('Right') ? 'right' : verdict.startsWith('Not') ? 'wrong' : '';
    expect(find('.verdict').dataset['verdict']).toBe(kind);
  });
});
