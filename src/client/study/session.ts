import { counted } from '../../shared/counted.ts';
import { UNDO_CARD } from '../../shared/keys.ts';
import { element } from '../element.ts';
import { isPlainKey } from '../plain-key.ts';
import { isAside, latestReviews, endOfDay, queueOf } from './cards.ts';
import type { CourseCard } from './cards.ts';
import { loadStudyCourse } from './course.ts';
import { study } from './reader.ts';
import { setAside, takeBack } from './review.ts';
import { act, showCard } from './session-card.ts';
import type { Graded } from './session-card.ts';

const DAY = 86_400_000;

const cardElement = (id: string): HTMLElement | null =>
  document.querySelector(`.review-card[data-card="${CSS.escape(id)}"]`);

const idsOf = (cards: readonly CourseCard[]): string[] => cards.map(({ id }) => id);

const button = (label: string, act: () => void, kind = ''): HTMLButtonElement => {
  const made = element('button', { type: 'button', ...(kind ? { class: kind } : {}) }, label);
  made.addEventListener('click', act);
  return made;
};

/** Asks what is due today, one card after the other. */
export async function openReview(): Promise<void> {
  const place = document.getElementById('review-session');
  if (!place) return;
  const course = await loadStudyCourse();
  const status = element('p', { class: 'review-status', role: 'status', tabindex: '-1' });
  const stage = element('div', { class: 'review-stage' });
  place.replaceChildren(element('h2', {}, 'Today'), status, stage);
  place.hidden = false;

  let waiting: string[] = [];
  /** whether a card has been asked: what comes from elsewhere must not disturb it any more */
  let isAsking = false;
  let done: Graded[] = [];
  let leave = (): void => undefined;

  const asideList = (): Node[] => {
    const aside = queueOf(study, course).aside.flatMap(({ id }) => cardElement(id) ?? []);
    if (aside.length === 0) return [];
    const items = aside.map((card) => {
      const id = card.dataset['card'] ?? '';
      const source = card.querySelector<HTMLAnchorElement>('.review-source');
      const text = card.querySelector('legend, .review-front')?.textContent.trim() ?? id;
      const back = button('Ask again', () => {
        setAside(study, id, false);
        begin();
      });
      return element('li', {}, element('a', { href: source?.href ?? '#' }, text), ' ', back);
    });
    return [
      element('h3', {}, 'Set aside'),
      element('p', {}, 'Forgotten again and again: read the paragraph once more, then ask again.'),
      element('ul', { class: 'review-aside' }, ...items),
    ];
  };

  const nextDue = (): string => {
    const now = endOfDay(study.now());
    const dues = [...latestReviews(study).values()]
      .filter((last) => !isAside(study, last.card, last))
      .map(({ due }) => due)
      .filter((due) => due >= now);
    if (dues.length === 0) return '';
    const days = Math.floor((Math.min(...dues) - now) / DAY) + 1;
    return days === 1
      ? ' The next cards are due tomorrow.'
      : ` The next cards are due in ${days} days.`;
  };

  const finish = () => {
    const graded = done.filter((each) => each.grade !== undefined);
    const recalled = graded.filter(({ grade }) => grade !== 1).length;
    status.textContent =
      graded.length === 0
        ? `Nothing is due today.${nextDue()}`
        : `That is all for today: ${counted(graded.length, 'card')}, ${recalled} recalled.${nextDue()}`;
    const undoLast = graded.length > 0 ? act('Undo the last card', UNDO_CARD, undo) : undefined;
    stage.replaceChildren(
      ...(undoLast ? [element('p', { class: 'actions' }, undoLast)] : []),
      ...(latestReviews(study).size === 0
        ? [element('p', {}, 'Read a lesson and answer its questions: its cards will be here.')]
        : []),
      ...asideList(),
    );
    if (!undoLast) return;
    // The card that had the focus is gone; the key for undoing holds until something else has it.
    status.focus();
    status.onkeydown = (event) => {
      if (isPlainKey(event, UNDO_CARD)) undoLast.click();
    };
  };

  const undo = () => {
    const last = done.pop();
    if (!last) return;
    leave();
    if (last.review !== undefined) takeBack(study, last.review);
    waiting.unshift(last.card);
    ask();
  };
  const ask = () => {
    isAsking = true;
    const [id] = waiting;
    const card = id === undefined ? null : cardElement(id);
    if (id === undefined) {
      finish();
      return;
    }
    if (!card) {
      waiting.shift();
      ask();
      return;
    }
    status.textContent = `${counted(waiting.length, 'card')} to go · ${card.dataset['lessonTitle'] ?? ''}`;
    leave = showCard(stage, card, id, {
      next: (graded) => {
        done.push(graded);
        waiting.shift();
        ask();
      },
      undo: done.length > 0 ? undo : undefined,
    });
  };

  const begin = () => {
    leave();
    const { due, fresh } = queueOf(study, course);
    waiting = idsOf([...due, ...fresh]);
    done = [];
    isAsking = false;
    if (waiting.length === 0) {
      finish();
      return;
    }
    status.textContent = `${due.length} due, ${fresh.length} new.`;
    stage.replaceChildren(
      element('p', { class: 'actions' }, button('Begin', ask, 'primary')),
      ...asideList(),
    );
  };
  begin();
  // A lesson that was read in another tab, or from disk a moment ago, may be heard of late.
  study.listen(() => {
    if (isAsking) return;
    const { due, fresh } = queueOf(study, course);
    if (String(idsOf([...due, ...fresh])) === String(waiting)) return;
    const hadFocus = stage.contains(document.activeElement);
    begin();
    if (hadFocus) (stage.querySelector('button') ?? status).focus();
  });
}
