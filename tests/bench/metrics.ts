/** Median time of ROUGE and BLEU by text length. Run: node tests/bench/metrics.ts */
import { sentenceBleu } from '../../src/models/bleu.ts';
import { rougeAlignment } from '../../src/models/rouge-alignment.ts';
import { rouge } from '../../src/models/rouge.ts';

const SIZES = [100, 500, 2000];
const WORDS_PER_LINE = 20;
const VOCABULARY = 1000;
const RUNS = 25;

/** Linear congruential generator (Numerical Recipes' constants), so that runs compare. */
const generator = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

/** Words with a long tail of rare ones, in lines; every third word of the candidate is redrawn. */
const texts = (size: number): { reference: string; candidate: string } => {
  const random = generator(size);
  const draw = (): string => `word${Math.floor(VOCABULARY * random() ** 3)}ing`;
  const reference = Array.from({ length: size }, draw);
  const candidate = reference.map((word) => (random() < 1 / 3 ? draw() : word));
  const inLines = (words: string[]): string =>
    words.map((word, index) => word + ((index + 1) % WORDS_PER_LINE === 0 ? '.\n' : ' ')).join('');
  return { reference: inLines(reference), candidate: inLines(candidate) };
};

const median = (work: () => unknown): string => {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return (times[Math.floor(RUNS / 2)] ?? NaN).toFixed(2);
};

console.log(`Median of ${RUNS} runs in ms, one reference and one candidate of that many words`);
console.table(
  Object.fromEntries(
    SIZES.map((size) => {
      const { reference, candidate } = texts(size);
      const oneLine = [reference, candidate].map((text) => text.replaceAll('\n', ' '));
      const [longReference = '', longCandidate = ''] = oneLine;
      return [
        `${size} words`,
        {
          rouge: median(() => rouge([reference], candidate)),
          'rouge, stemmed': median(() => rouge([reference], candidate, { useStemmer: true })),
          'rouge, one line': median(() => rouge([longReference], longCandidate)),
          'rouge alignment': median(() => rougeAlignment(reference, candidate)),
          bleu: median(() => sentenceBleu([reference], candidate)),
        },
      ];
    }),
  ),
);
