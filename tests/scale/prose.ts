/** Linear congruential generator (Numerical Recipes' constants), so that runs compare. */
const generator = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

const SYLLABLES = 'ba de fi go lu ma ne pi ro su ta ve ki zo la me ri no tu sa'.split(' ');
/** Different words that all lessons draw from, rare ones less often, as in a language. */
const VOCABULARY = 6000;

/** The n-th word of a made-up language; each has its own. */
export function wordOf(n: number): string {
  let word = '';
  for (let rest = n + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
  return word;
}

/** What a lesson of a length of its own holds beside what every lesson has. */
export interface Length {
  words: number;
  formulas: number;
}

const WORDS_A_SENTENCE = 16;
const SENTENCES_A_PARAGRAPH = 5;
const PARAGRAPHS_A_SECTION = 4;
const A_PARAGRAPH = WORDS_A_SENTENCE * SENTENCES_A_PARAGRAPH;

/** Sections of prose with formulas in them, of the n-th lesson. */
export function proseOf(n: number, { words, formulas }: Length): string {
  const random = generator(n + 1);
  const word = (): string => wordOf(Math.floor(VOCABULARY * random() ** 3));
  const sentence = (): string => {
    const [first = '', ...rest] = Array.from({ length: WORDS_A_SENTENCE }, word);
    return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(' ')}.`;
  };
  const paragraphs = Math.round(words / A_PARAGRAPH);
  return Array.from({ length: paragraphs }, (_, place) => {
    const number = place / PARAGRAPHS_A_SECTION;
    const head = Number.isInteger(number)
      ? `## Of ${word()} and ${word()} [#section-${number + 1}]\n\n`
      : '';
    const own = Array.from(
      {
        length:
          Math.ceil((formulas * (place + 1)) / paragraphs) -
          Math.ceil((formulas * place) / paragraphs),
      },
      (_, at) =>
        ` So $W_{${place}} = \\frac{${n + 1}}{${at + 2}} \\sum_{i=1}^{k} x_i^{${place + 2}} \\times 10^{${at + 3}}$ holds.`,
    );
    const text = Array.from({ length: SENTENCES_A_PARAGRAPH }, sentence).join(' ');
    return `${head}${text}${own.join('')}\n`;
  }).join('\n');
}
