import type { Language } from './engine-types.ts';
import { contentWords, wordsOf } from './words.ts';

const HANGUL = /\p{Script=Hangul}/u;

/**
 * Indexes to ask: Korean for Hangul, English for the rest; both for a mixed query, and for readers
 * of a Korean page, who type terms in Latin letters too.
 */
export const languagesOf = (query: string, page: Language): readonly Language[] => {
  if (!HANGUL.test(query)) return page === 'ko' ? ['ko', 'en'] : ['en'];
  return /\p{Script=Latin}/u.test(query) ? ['ko', 'en'] : ['ko'];
};

/** What Korean writers say in two ways: as the pages have it, and the others. */
const SAME: readonly (readonly [string, RegExp])[] = [
  ['미세 조정', /파인\s?튜닝|미세조정/g],
  ['사전 학습', /프리\s?트레이닝|사전학습|사전\s?훈련/g],
  ['매개변수', /파라미터|파라메터/g],
];

/** The part of a query that an index can know: no Hangul in the English one. */
export const partFor = (language: Language, query: string): string =>
  language === 'ko'
    ? SAME.reduce((words, [own, others]) => words.replace(others, own), query)
    : query
        .split(/\s+/)
        .filter((word) => !HANGUL.test(word))
        .join(' ');

/** Longest first, so that 에서는 goes as a whole. */
const PARTICLES = (
  '에서부터 으로부터 로부터 이라는 이라고 에서는 에게서 으로는 에서도 까지는 부터는 이란 라는 라고 에서 에게 께서 부터 까지 ' +
  '으로 이나 처럼 보다 마다 조차 밖에 하고 이며 에는 에도 로는 로서 로써 과의 와의 란 나 은 는 이 가 을 를 의 에 로 와 과 도 만 며'
)
  .split(' ')
  .sort((a, b) => b.length - a.length);

/** A Korean word without its particle: 법칙이 → 법칙. A word of one syllable is never left. */
export const stripParticle = (word: string): string => {
  if (!HANGUL.test(word)) return word;
  const particle = PARTICLES.find((end) => word.endsWith(end) && word.length - end.length >= 2);
  return particle === undefined ? word : word.slice(0, -particle.length);
};

/** 언어모델 → 언어 모델 and so on: Korean writers differ about spaces. */
const koreanSplits = (word: string): string[] =>
  Array.from(
    { length: Math.max(0, word.length - 3) },
    (_, index) => `${word.slice(0, index + 2)} ${word.slice(index + 2)}`,
  );

const joinedPairs = (words: readonly string[]): string[] =>
  words
    .slice(1)
    .map((_, index) =>
      [
        ...words.slice(0, index),
        words.slice(index, index + 2).join(''),
        ...words.slice(index + 2),
      ].join(' '),
    );

const different = (query: string, variants: readonly string[]): string[] =>
  [...new Set(variants)].filter((variant) => variant !== '' && variant !== query);

/** The words of a query one by one: hyphens as spaces in English, particles off in Korean. */
export const looseWords = (query: string, language: Language): string[] =>
  language === 'ko' ? wordsOf(query).map(stripParticle) : wordsOf(query.replace(/[-–/]/g, ' '));

/**
 * Other ways to write a query that found nothing, to be tried in this order. They change spaces,
 * hyphens and particles, never letters.
 */
export const variantsOf = (query: string, language: Language): string[] => {
  const loose = looseWords(query, language);
  const splits = language === 'ko' && loose.length === 1 ? koreanSplits(loose[0] ?? '') : [];
  const joined = language === 'ko' ? [loose.join('')] : joinedPairs(contentWords(wordsOf(query)));
  return different(query, [loose.join(' '), ...joined, ...splits]);
};
