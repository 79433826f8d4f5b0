import { beforeEach, expect, test, vi } from 'vitest';
import { defineQuestion } from '../question.ts';
import { rememberAnswers } from './question-memory.ts';
import { study } from './reader.ts';

const QUESTIONS = `
  <section>
    <h2 id="check-yourself">Check yourself</h2>
    <course-question id="q" class="question">
      <form>
        <fieldset disabled>
          <ul class="choices">
            <li><label><input type="radio" name="q" /><span>All</span></label></li>
            <li><label><input type="radio" name="q" /><span>None</span></label></li>
          </ul>
        </fieldset>
        <p class="question-actions" hidden><button type="submit">Check</button></p>
        <p class="verdict" role="status"></p>
      </form>
      <details class="answers">
        <ol><li id="q.all">Not quite: all.</li><li id="q.none" data-right>Right: none.</li></ol>
      </details>
    </course-question>
    <course-question id="n" class="question">
      <form>
        <fieldset disabled><input type="text" name="n" /></fieldset>
        <p class="question-actions" hidden><button type="submit">Check</button></p>
        <p class="verdict" role="status"></p>
      </form>
      <details class="answers">
        <ol data-unit="billion tokens">
          <li data-right data-answer="727" data-tolerance="3">Right: 727.</li>
        </ol>
      </details>
    </course-question>
  </section>`;

const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const field = (selector: string) => find(selector) as HTMLInputElement;
const submit = (id: string) => {
  find(`#${id} form`).dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
};
const frames = async () => {
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
};
const open = async () => {
  document.body.innerHTML = QUESTIONS;
  if (!customElements.get('course-question')) defineQuestion();
  rememberAnswers();
  await frames();
};
const answers = () =>
  [...study.entries('answers').values()].map(({ question, given, right, sure }) => ({
    question,
    given,
    right,
    sure,
  }));

beforeEach(() => {
  study.remove('answers', [...study.entries('answers').keys()]);
  study.remove('again', [...study.entries('again').keys()]);
});

test('an answer is kept by the ids of question and choice, with how sure it was', async () => {
  await open();
  submit('q');
  expect(answers()).toEqual([]);
  field('#q .choices li:last-child input').checked = true;
  field('#q .sureness input[value="2"]').checked = true;
  submit('q');
  field('#n input[type="text"]').value = 'many';
  submit('n');
  field('#n input[type="text"]').value = ' 727B';
  submit('n');
  expect(answers()).toEqual([
    { question: 'q', given: 'none', right: true, sure: 2 },
    { question: 'n', given: '727B', right: true, sure: undefined },
  ]);
});

test('a page opened again shows what was answered, and announces nothing', async () => {
  await open();
  field('#q .choices li:first-child input').checked = true;
  submit('q');
  await open();
  expect(field('#q .choices li:first-child input').checked).toBe(true);
  expect(find('#q .verdict').textContent).toMatch(/^Your answer of .*\. Not quite: all\.$/);
  expect(find('#q .verdict').getAttribute('role')).toBe('status');
  expect(find('#n .verdict').textContent).toBe('');
});

test('"Try again" clears one question, "Try all again" every one, and nothing is forgotten', async () => {
  await open();
  field('#q .choices input').checked = true;
  submit('q');
  expect(find('#q .try-again').hidden).toBe(false);
  find('#q .try-again').click();
  expect(field('#q .choices input').checked).toBe(false);
  await open();
  expect(find('#q .verdict').textContent).toBe('');
  expect(find('.try-all').hidden).toBe(true);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1000 });
  field('#n input[type="text"]').value = '727';
  submit('n');
  expect(find('.try-all').hidden).toBe(false);
  find('.try-all button').click();
  vi.useRealTimers();
  await open();
  expect(find('#n .verdict').textContent).toBe('');
  expect(answers()).toHaveLength(2);
});

test('a choice that a later edition took out is not shown, and not lost', async () => {
  study.put('answers', [['old', { at: 5, question: 'q', given: 'gone', right: true }]]);
  await open();
  expect(find('#q .verdict').textContent).toBe('');
  expect(answers()).toHaveLength(1);
});
