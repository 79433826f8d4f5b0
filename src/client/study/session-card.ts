import { CHOOSE, GRADE, NEXT_CARD, SHOW_ANSWER, UNDO_CARD } from '../../shared/keys.ts';
import { element } from '../element.ts';
import type { CourseQuestion } from '../question.ts';
import { defineQuestion } from '../question.ts';
import { keepAnswer } from './answers.ts';
import type { Review } from './entries.ts';
import { givenIn } from './given.ts';
import { clearQuestion, equip, sureOf } from './question-memory.ts';
import { study } from './reader.ts';
import { review } from './review.ts';

/** A card that the reader is through with; without a grade it was skipped. */
export interface Graded {
  card: string;
  grade?: Review['grade'];
  /** id of the review, to take it back by */
  review?: string;
}

interface Hooks {
  next: (graded: Graded) => void;
  undo: (() => void) | undefined;
}

const GRADES = [
  { grade: 1, label: 'Forgot' },
  { grade: 2, label: 'With effort' },
  { grade: 3, label: 'Knew it' },
] as const;

/** A button that a key presses too, which it names. */
export const act = (label: string, key: string, does: () => void, kind = ''): HTMLButtonElement => {
  const made = element(
    'button',
    { type: 'button', 'aria-keyshortcuts': key, ...(kind ? { class: kind } : {}) },
    label,
    element('kbd', { 'aria-hidden': 'true' }, key),
  );
  made.addEventListener('click', does);
  return made;
};

/**
 * Lays a card of the page onto the stage, asks it, and grades it.
 * @returns what puts the card back where it was
 */
export function showCard(
  stage: HTMLElement,
  card: HTMLElement,
  id: string,
  { next, undo }: Hooks,
): () => void {
  const home = document.createComment('');
  card.replaceWith(home);
  const back = card.querySelector<HTMLDetailsElement>('.review-back');
  const source = card.querySelector<HTMLElement>('.review-source');
  const actions = element('p', { class: 'actions' });
  const box = element(
    'div',
    { tabindex: '-1', role: 'group', 'aria-label': 'Card' },
    card,
    actions,
  );
  const keys = new Map<string, () => void>();
  if (source) source.hidden = true;
  if (back) back.open = false;
  let isOut = false;
  const leave = () => {
    if (isOut) return;
    isOut = true;
    home.replaceWith(card);
    if (source) source.hidden = false;
    card.querySelectorAll<CourseQuestion>('course-question').forEach(clearQuestion);
    if (back) back.open = false;
  };
  const end = (graded: Graded) => {
    leave();
    next(graded);
  };
  const grade = (given: Review['grade']) => {
    end({ card: id, grade: given, review: review(study, id, given) });
  };
  const offer = (...made: [string, HTMLButtonElement][]) => {
    keys.clear();
    const all = undo ? [...made, [UNDO_CARD, act('Undo', UNDO_CARD, undo)] as const] : made;
    for (const [key, control] of all) {
      keys.set(key, () => {
        control.click();
      });
    }
    actions.replaceChildren(...all.map(([, control]) => control));
  };

  const question = card.querySelector<CourseQuestion>('course-question');
  if (question) askQuestion(question, offer, id, end);
  else {
    const show = () => {
      if (back) back.open = true;
      if (source) source.hidden = false;
      offer(
        ...GRADES.map(({ grade: given, label }): [string, HTMLButtonElement] => [
          GRADE[given - 1] ?? '',
          act(label, GRADE[given - 1] ?? '', () => {
            grade(given);
          }),
        ]),
      );
      box.focus();
    };
    offer([SHOW_ANSWER, act('Show the answer', 'Space', show, 'primary')]);
  }
  box.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || !(target instanceof HTMLElement)) return;
    if (
      target.matches('input[type="text"]') ||
      (key === SHOW_ANSWER && target.matches('button, a, summary, input'))
    )
      return;
    const does = keys.get(key.toLowerCase());
    if (!does) return;
    event.preventDefault();
    does();
  });
  stage.replaceChildren(
    box,
    element('p', { class: 'review-hint' }, 'Keys work while the card has the focus.'),
  );
  box.focus();
  return leave;
}

/** A question grades itself: wrong is forgotten, a right guess hard, anything else known. */
function askQuestion(
  question: CourseQuestion,
  offer: (...made: [string, HTMLButtonElement][]) => void,
  id: string,
  end: (graded: Graded) => void,
): void {
  if (!customElements.get('course-question')) defineQuestion();
  equip(question);
  clearQuestion(question);
  const radios = [...question.querySelectorAll<HTMLInputElement>('.choices input')];
  offer(
    ...radios.map((radio, index): [string, HTMLButtonElement] => {
      const key = CHOOSE[index] ?? '';
      const pick = act(`Answer ${key}`, key, () => {
        radio.checked = true;
        radio.focus();
      });
      pick.hidden = true;
      return [key, pick];
    }),
  );
  const judge = () => {
    const given = givenIn(question);
    if (!given) return;
    question.removeEventListener('submit', judge);
    const sure = sureOf(question);
    keepAnswer(study, { question: question.id, ...given, sure });
    const grade = !given.right ? 1 : sure === 1 ? 2 : 3;
    const graded = { card: id, grade, review: review(study, id, grade) } as const;
    const on = act(
      'Next card',
      NEXT_CARD,
      () => {
        end(graded);
      },
      'primary',
    );
    offer([NEXT_CARD, on]);
    on.focus();
  };
  question.addEventListener('submit', judge);
}
