import { element } from '../element.ts';
import type { CourseQuestion } from '../question.ts';
import { withPart } from '../with-part.ts';
import { givenIn } from './given.ts';
import { keepAnswer, shownAnswer, tryAgain } from './answers.ts';
import type { Answer, Sureness } from './entries.ts';
import { study } from './reader.ts';

const SURENESS = ['A guess', 'Fairly sure', 'Certain'] as const;
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** The questions of a lesson; a review asks as if for the first time. */
const questions = () => [
  ...document.querySelectorAll<CourseQuestion>('course-question:not(.review-card *)'),
];

export const sureOf = (question: Element): Sureness | undefined => {
  const value = Number(question.querySelector<HTMLInputElement>('.sureness input:checked')?.value);
  return value === 1 || value === 2 || value === 3 ? value : undefined;
};

/** Puts an answer into the fields of its question. @returns whether the question still has it */
function fill(question: CourseQuestion, { given, sure }: Answer): boolean {
  const field = question.querySelector<HTMLInputElement>('input[type="text"]');
  const at = [...question.querySelectorAll('.answers li')].findIndex(
    ({ id }) => id === `${question.id}.${given}`,
  );
  const radio = question.querySelectorAll<HTMLInputElement>('.choices input')[at];
  if (field) field.value = given;
  else if (radio) radio.checked = true;
  else return false;
  const sureness = question.querySelector<HTMLInputElement>(`.sureness input[value="${sure}"]`);
  if (sureness) sureness.checked = true;
  return true;
}

/** Shows what the reader answered before; nothing of it is announced. */
function recall(question: CourseQuestion): void {
  const answer = shownAnswer(study, question.id);
  const again = question.querySelector<HTMLElement>('.try-again');
  if (again) again.hidden = !answer;
  if (!answer || !fill(question, answer)) return;
  const verdict = question.querySelector('.verdict');
  verdict?.removeAttribute('role');
  question.reveal();
  // The reason comes with the next frame.
  requestAnimationFrame(() => {
    verdict?.prepend(element('small', {}, `Your answer of ${DAY.format(answer.at)}. `));
    requestAnimationFrame(() => verdict?.setAttribute('role', 'status'));
  });
}

/** Takes an answer off the page, not out of the store. */
export function clearQuestion(question: CourseQuestion): void {
  question.querySelector('form')?.reset();
  question.querySelector('.verdict')?.replaceChildren();
  for (const marked of question.querySelectorAll<HTMLElement>('[data-verdict]')) {
    marked.dataset['verdict'] = '';
  }
  question.querySelector('.answers')?.removeAttribute('open');
  const again = question.querySelector<HTMLElement>('.try-again');
  if (again) again.hidden = true;
}

/** Adds what only makes sense with a memory: how sure one is, and "Try again". */
export function equip(question: CourseQuestion): void {
  const actions = question.querySelector('.question-actions');
  if (!actions || question.querySelector('.sureness')) return;
  const choices = SURENESS.map((label, index) =>
    element(
      'label',
      {},
      element('input', { type: 'radio', name: `${question.id}-sure`, value: String(index + 1) }),
      element('span', {}, label),
    ),
  );
  actions.before(
    element(
      'fieldset',
      { class: 'sureness' },
      element('legend', {}, 'How sure are you? (You may skip this.)'),
      ...choices,
    ),
  );
  const again = element('button', { type: 'button', class: 'try-again', hidden: '' }, 'Try again');
  again.addEventListener('click', () => {
    tryAgain(study, [question.id]);
    clearQuestion(question);
    question.querySelector<HTMLElement>('.choices input, input[type="text"]')?.focus();
  });
  actions.append(' ', again);
}

/** A button for all questions of the page that have an answer. */
function equipHead(): void {
  const heading = document.getElementById('check-yourself');
  if (!heading || heading.parentElement?.querySelector('.try-all')) return;
  const all = element('button', { type: 'button', class: 'text-button' }, 'Try all again');
  const line = element('p', { class: 'try-all', hidden: '' }, all);
  const update = () => {
    line.hidden = !questions().some(({ id }) => shownAnswer(study, id));
  };
  all.addEventListener('click', () => {
    tryAgain(
      study,
      questions().map(({ id }) => id),
    );
    questions().forEach(clearQuestion);
    const [first] = questions();
    first?.querySelector<HTMLElement>('input')?.focus();
  });
  heading.after(line);
  study.listen(update);
  update();
}

/** Makes the questions of a page remember what the reader answered. */
export function rememberAnswers(): void {
  for (const question of questions()) {
    equip(question);
    recall(question);
    question.addEventListener('submit', () => {
      const found = givenIn(question);
      if (!found) return;
      keepAnswer(study, { question: question.id, ...found, sure: sureOf(question) });
      withPart(
        () => import('./review.ts'),
        ({ reviewAnswer }) => {
          reviewAnswer(study, question.id);
        },
      );
      const again = question.querySelector<HTMLElement>('.try-again');
      if (again) again.hidden = false;
    });
  }
  equipHead();
}
