import { partsOf, related } from './words.ts';

/** A run of text, and whether it is marked. */
interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** Words with their inner hyphens, apostrophes and separators: fine-tuning, 4,608, O’Hara. */
const WORD = /[\p{L}\p{N}]+(?:[-–'’.,/_][\p{L}\p{N}]+)*/gu;

/** Two letters stand for themselves: "lr" is no reason to mark "lrs" or "LRU". */
export const isMeant = (asked: string, found: string): boolean =>
  /^[\p{Script=Latin}\p{N}]{1,2}$/u.test(asked) ? asked === found : related(asked, found);

/** Cuts a text into runs, in order; those of the words asked for (plain, lower case) are marked. */
export const markRuns = (text: string, words: readonly string[]): Run[] => {
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const parts = partsOf(match[0]);
    if (!words.some((word) => parts.some((part) => isMeant(word, part)))) continue;
    if (match.index > end) runs.push({ text: text.slice(end, match.index), marked: false });
    runs.push({ text: match[0], marked: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), marked: false });
  return runs;
};

/** Runs as nodes of the page. */
export const runNodes = (runs: readonly Run[], className = ''): Node[] =>
  runs.map(({ text, marked }) => {
    if (!marked) return new Text(text);
    const mark = document.createElement('mark');
    if (className !== '') mark.className = className;
    mark.textContent = text;
    return mark;
  });
