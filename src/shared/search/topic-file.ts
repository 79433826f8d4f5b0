/**
 * What search answers from at first: what each page is about, which terms it teaches, and which of
 * its words weigh how much. Written by the build, read in the page.
 */
export interface TopicFile {
  readonly pages: readonly TopicPage[];
  readonly terms: readonly TopicTerm[];
  /** words to try, before the reader has typed any */
  readonly suggestions: readonly string[];
  /** one line for each word, sorted; see `encodeWords` */
  readonly words: string;
  /** whether every word of every page is there; if not, the rare ones are Pagefind's to find */
  readonly complete: boolean;
}

export interface TopicPage {
  /** address from the root of the course: `lessons/lora/index.html` */
  readonly path: string;
  readonly language: string;
  readonly title: string;
  readonly module: string;
  readonly description: string;
  /** other names */
  readonly aliases: readonly string[];
  /** id and heading of each section */
  readonly sections: readonly (readonly [id: string, title: string])[];
  /** file of its text in `search/<language>/fragment/`, without extension */
  readonly fragment: string;
}

export interface TopicTerm {
  /** the term, then its other names */
  readonly names: readonly string[];
  readonly definition: string;
  /** number of the page that teaches it */
  readonly page: number;
  /** id of its place there */
  readonly place: string;
}

/** How much a word weighs on a page, by the page's number. */
type Weights = ReadonlyMap<number, number>;

/** Weights are kept as letters, each step half of a doubling. */
const STEPS = 2;
const FIRST = 'A'.charCodeAt(0);
const letterOf = (weight: number): string =>
  String.fromCharCode(FIRST + Math.min(25, Math.max(0, Math.round(STEPS * Math.log2(weight)))));
const weightOf = (letter: string): number => 2 ** ((letter.charCodeAt(0) - FIRST) / STEPS);

const samePrefix = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && length < 35 && a[length] === b[length]) length += 1;
  return length;
};

/**
 * Each line has a word (how many characters it shares with the one before, and the rest), then
 * behind a tab each page, as its distance from the one before, and a letter for the weight.
 */
export const encodeWords = (words: ReadonlyMap<string, Weights>): string => {
  let before = '';
  return [...words]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, weights]) => {
      const shared = samePrefix(before, word);
      before = word;
      let last = 0;
      const pages = [...weights]
        .sort(([a], [b]) => a - b)
        .map(([page, weight]) => {
          const distance = page - last;
          last = page;
          return `${distance === 0 ? '' : distance.toString(36)}${letterOf(weight)}`;
        });
      return `${shared.toString(36)}${word.slice(shared)}\t${pages.join('')}`;
    })
    .join('\n');
};

/** The words in order, each with the line of its weights. */
export const decodeWords = (text: string): [word: string, weights: string][] => {
  let before = '';
  return text.split('\n').map((line) => {
    const tab = line.indexOf('\t');
    before = before.slice(0, parseInt(line.charAt(0), 36)) + line.slice(1, tab);
    return [before, line.slice(tab + 1)];
  });
};

export const decodeWeights = (line: string): Map<number, number> => {
  let page = 0;
  return new Map(
    Array.from(line.matchAll(/([0-9a-z]*)([A-Z])/g), ([, distance = '', letter = '']) => {
      page += distance === '' ? 0 : parseInt(distance, 36);
      return [page, weightOf(letter)];
    }),
  );
};
