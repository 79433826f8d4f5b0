import { counted, whole } from '../../shared/counted.ts';
import { questionCard } from '../../shared/study-course.ts';
import { element } from '../element.ts';
import { calibrationOf } from './calibration.ts';
import type { Calibration, Level } from './calibration.ts';
import type { Sureness } from './entries.ts';
import { study } from './reader.ts';

const LABELS: Readonly<Record<Sureness, string>> = {
  3: 'Certain',
  2: 'Fairly sure',
  1: 'A guess',
};
/** Fewer answers than these say little. */
const ENOUGH = 5;
/** Surprises that are listed. */
const MOST = 8;

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

/** A part of a drawing. */
function part(tag: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** The share as a dot on a line from 0 to 100%, in the band in which it may lie. */
function picture({ count, right, low, high }: Level): SVGElement {
  const drawing = part('svg', { class: 'sure-picture', 'aria-hidden': 'true' });
  const line = (x1: number, x2: number, name: string, y1 = '50%', y2 = '50%') =>
    part('line', { class: name, x1: percent(x1), x2: percent(x2), y1, y2 });
  drawing.append(line(0, 1, 'sure-axis'));
  for (const at of [0, 0.5, 1]) drawing.append(line(at, at, 'sure-axis', '30%', '70%'));
  if (count > 0) {
    drawing.append(line(low, high, 'sure-band'));
    drawing.append(
      part('circle', { class: 'sure-dot', cx: percent(right / count), cy: '50%', r: '6' }),
    );
  }
  return drawing;
}

function table({ levels }: Calibration): HTMLElement {
  const rows = levels.map((level) => {
    const { sure, count, right } = level;
    const cell = element('td', { class: 'sure-cell' });
    cell.append(picture(level));
    const share = count > 0 ? `, ${whole.format((100 * right) / count)}%` : '';
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, LABELS[sure]),
      cell,
      element('td', {}, count > 0 ? `${right} of ${whole.format(count)}${share}` : 'none yet'),
    );
  });
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, 'How sure'),
    element(
      'th',
      { scope: 'col', class: 'sure-scale' },
      element('span', {}, '0%'),
      element('span', {}, '50%'),
      element('span', {}, '100%'),
    ),
    element('th', { scope: 'col' }, 'Right'),
  );
  return element(
    'table',
    { class: 'sure-table' },
    element('caption', {}, 'Dots: share of right answers. Bands: where it may lie, 95%.'),
    element('thead', {}, head),
    element('tbody', {}, ...rows),
  );
}

/** What the plot says, in a sentence or two. */
export function reading({ levels, said, unsaid }: Calibration): string {
  if (said === 0) {
    return unsaid === 0
      ? 'Say with an answer how sure you are, and this shows how often you were right when you were certain, fairly sure, or guessing.'
      : `You have said of none of your ${counted(unsaid, 'answer')} how sure you were. Once you do, this shows how often you are right when you are certain, fairly sure, or guessing.`;
  }
  const [certain, , guess] = levels;
  if (!certain || !guess || Math.max(...levels.map(({ count }) => count)) < ENOUGH) {
    return `${counted(said, 'answer')} so far: too few to say much, as the wide bands show.`;
  }
  const found: string[] = [];
  if (certain.count >= ENOUGH) {
    found.push(
      certain.right === certain.count
        ? `All ${certain.count} answers of which you were certain were right.`
        : `Of ${certain.count} answers of which you were certain, ${certain.count - certain.right} ${certain.count - certain.right === 1 ? 'was' : 'were'} wrong.`,
    );
  }
  // Half of the guesses: more than any question here gives to chance.
  if (guess.count >= ENOUGH && guess.low > 0.5) {
    found.push('What you call a guess is mostly right: you know more than you trust.');
  }
  return found.join(' ') || `${counted(said, 'answer')} with how sure you were.`;
}

/** Questions that were answered wrongly with certainty: looking again pays most there. */
function surpriseList(questions: readonly string[]): Node[] {
  const items = questions.slice(0, MOST).flatMap((id) => {
    const card = document.querySelector(`[data-card="${CSS.escape(questionCard(id))}"]`);
    const href = card?.querySelector<HTMLAnchorElement>('.review-source')?.href;
    const prompt = card?.querySelector('legend')?.textContent;
    return href && prompt ? [element('li', {}, element('a', { href }, prompt))] : [];
  });
  if (items.length === 0) return [];
  return [
    element('p', {}, 'Certain and wrong: looking again pays most here.'),
    element('ul', { class: 'review-aside' }, ...items),
  ];
}

/** Draws how sure the reader was, and how right. */
export function showCalibration(): void {
  const place = document.getElementById('calibration-plot');
  if (!place) return;
  const show = () => {
    const found = calibrationOf(study);
    place.replaceChildren(
      ...(found.said > 0 ? [table(found)] : []),
      element('p', {}, reading(found)),
      ...surpriseList(found.surprises),
    );
  };
  study.listen(show);
  show();
}
