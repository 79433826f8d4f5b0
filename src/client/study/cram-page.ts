import { counted, whole } from '../../shared/counted.ts';
import { element } from '../element.ts';
import { loadStudyCourse } from './course.ts';
import { missedOf } from './missed.ts';
import { study } from './reader.ts';

/** From here on the sheet is shown as paper; below, as a list. */
const WIDE = '(min-width: 62rem)';
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

/** Whether what stands on a page goes beyond its columns. */
const isFull = (page: HTMLElement): boolean =>
  page.scrollWidth > page.clientWidth + 1 || page.scrollHeight > page.clientHeight + 1;

/** Lays items onto pages, in order, as long as they fit. @returns those that did not */
function lay(pages: readonly HTMLElement[], items: readonly HTMLElement[]): HTMLElement[] {
  let at = 0;
  for (const [index, item] of items.entries()) {
    for (;;) {
      const page = pages[at];
      if (!page) return items.slice(index);
      page.append(item);
      if (!isFull(page)) break;
      item.remove();
      at += 1;
    }
  }
  return [];
}

/** Makes a sheet of two pages from what was missed and the key formulas. */
export async function openCram(): Promise<void> {
  const course = await loadStudyCourse();
  await document.fonts.ready;
  const sheet = find('.cram-sheet');
  const [first, second] = [...sheet.querySelectorAll<HTMLElement>('.cram-page')];
  if (!first || !second) return;
  const formulas = [...document.querySelectorAll<HTMLElement>('.cram-formula')];
  const pool = new Map(
    [...document.querySelectorAll<HTMLElement>('#cram-pool > [data-card]')].map((item) => [
      item.dataset['card'] ?? '',
      item,
    ]),
  );
  const wide = matchMedia(WIDE);
  const status = find('#cram-status');

  const fill = () => {
    const missed = missedOf(study, course);
    const lessons = new Set(missed.map(({ lesson }) => lesson));
    const known = new Set(
      [...study.entries('readings')].flatMap(([slug, { read }]) =>
        read === undefined ? [] : slug,
      ),
    );
    const rank = ({ dataset }: HTMLElement) =>
      lessons.has(dataset['lesson'] ?? '') ? 0 : known.has(dataset['lesson'] ?? '') ? 1 : 2;
    // Formulas that were missed stand among the formulas.
    const items = missed.flatMap(({ id }) => pool.get(id) ?? []);
    const date = element('p', { class: 'cram-head' }, find('.cram-sheet').dataset['course'] ?? '');
    date.append(`, ${DAY.format(study.now())}`);
    sheet.classList.add('is-paper');
    second.hidden = false;
    first.replaceChildren(date, element('h2', {}, 'Key formulas'));
    second.replaceChildren();
    const later = lay(
      [first, second],
      [...formulas].sort((a, b) => rank(a) - rank(b)),
    );
    const title = element('h2', {}, 'Missed');
    const left =
      later.length === 0 && items.length > 0 ? lay([first, second], [title, ...items]) : items;
    second.hidden = second.childElementCount === 0;
    sheet.classList.toggle('is-paper', wide.matches);
    status.textContent =
      missed.length === 0
        ? 'You have missed nothing so far: the sheet has the key formulas alone.'
        : `${counted(missed.length, 'card')} missed so far.${left.length > 0 ? ` The sheet holds what is missed most; ${whole.format(left.length)} more did not fit on two pages.` : ''}`;
  };
  fill();
  study.listen(fill);
  wide.addEventListener('change', () => {
    sheet.classList.toggle('is-paper', wide.matches);
  });
  addEventListener('beforeprint', () => {
    sheet.classList.add('is-paper');
  });
  addEventListener('afterprint', () => {
    sheet.classList.toggle('is-paper', wide.matches);
  });
  const print = find('#cram-print');
  print.hidden = false;
  print.addEventListener('click', () => {
    globalThis.print();
  });
}
