import { HANGUL, stripParticle } from './particles.ts';
import { foldSpelling, stem } from './stem.ts';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const PLAIN = '0123456789+-';
const UNITS: Readonly<Record<string, string>> = {
  thousand: 'K',
  million: 'M',
  billion: 'B',
  trillion: 'T',
};

/** What is written in several ways, in one: 10²³, 10^{23}, 1e23 → 10^23; 4,608 → 4608. */
const oneWay = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00AD\u200B\uFEFF]/g, '')
    .replace(/[−–‑]/g, '-')
    .replace(/[’ʼ]/g, "'")
    .replace(
      /[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+/g,
      (run) => `^${Array.from(run, (sign) => PLAIN.charAt(RAISED.indexOf(sign))).join('')}`,
    )
    .replace(/\^\{([^}]*)\}/g, '^$1')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/\b(\d[\d.]*)e([-+]?)0*(\d+)\b/gi, (_, digits: string, sign: string, power: string) =>
      [...(digits === '1' ? [] : [digits]), `10^${sign === '-' ? '-' : ''}${power}`].join(' '),
    )
    .replace(/(\d)\s+%/g, '$1%')
    .replace(
      /(\d)[\s-]*(thousand|million|billion|trillion)\b/gi,
      (_, digit: string, unit: string) => `${digit}${UNITS[unit.toLowerCase()] ?? ''} ${unit}`,
    );

const BETWEEN = /[\s()[\]{}"“”‘„`´·;:!?=<>≈≤≥×÷|~/\\,&@…→*«»•]+/u;
const MARKS_BEFORE = /^[^\p{L}\p{N}]+/u;
const MARKS_AFTER = /[^\p{L}\p{N}%+#]+$/u;
const POSSESSIVE = /'s?$/;
const LETTERS = /^\p{L}+$/u;

/** What a word in lower case is filed under: the same for its inflections and spellings. */
export const keyOf = (word: string): string => {
  if (HANGUL.test(word)) return stripParticle(word);
  return word.length > 3 && LETTERS.test(word) ? stem(foldSpelling(word)) : word;
};

/** A word of a text in lower case, with the words within it. */
export interface Token {
  /** as one word, without hyphens between letters: fine-tuning → finetuning, v_proj, 8.5%, c++ */
  readonly whole: string;
  /** BloombergGPT → bloomberg, gpt; fine-tuning → fine, tuning; 569B → 569; empty if it has none */
  readonly parts: readonly string[];
}

/** Med-PaLM → Med, PaLM; BloombergGPT → Bloomberg, GPT; v_proj → v, proj; 569B → 569, B. */
const piecesOf = (word: string): string[] =>
  word
    .split(/[-_'^%+#]+|\.(?=\p{L})/u)
    .flatMap((piece) =>
      piece
        .replace(/(\p{Ll}{2})(?=\p{Lu}{2})|(\p{Ll}{3})(?=\p{Lu})/gu, '$1$2 ')
        .replace(/(\d)(?=\p{L})/gu, '$1 ')
        .replace(/(\p{L}{3})(?=\d)/gu, '$1 ')
        .split(' '),
    )
    .map((piece) => piece.toLowerCase())
    .filter(Boolean);

/** @param word as `wordsOf` gives it */
export const tokenOf = (word: string): Token => {
  const whole = word
    .toLowerCase()
    .replace(/(?<=\p{L})-(?=[\p{L}\p{N}])|(?<=\p{N})-(?=\p{L})/gu, '');
  const pieces = piecesOf(word);
  return { whole, parts: pieces.length === 1 && pieces[0] === whole ? [] : pieces };
};

/** The words of a text in order, as they are written. */
export const wordsOf = (text: string): string[] =>
  oneWay(text)
    .split(BETWEEN)
    .map((word) => word.replace(MARKS_BEFORE, '').replace(MARKS_AFTER, '').replace(POSSESSIVE, ''))
    .filter(Boolean);

/** The words of a text in order, read. */
export const tokensOf = (text: string): Token[] => wordsOf(text).map(tokenOf);

/** Parts of one letter say nothing by themselves. */
export const isTelling = (part: string): boolean => part.length > 1 || HANGUL.test(part);

const STOP_WORDS = new Set(
  (
    'a about an and are as at be by can did do does for from get had has have how i in into is it ' +
    'its me much many my of on one or so than that the their them then there these they this to ' +
    'was we were what when where which who whom whose why will with you your'
  ).split(' '),
);

export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);

/** A name for comparing: the keys of its words, hyphens as spaces, little words left out. */
export const nameKeys = (name: string): string[] => {
  const words = tokensOf(name).flatMap(({ whole, parts }) => (parts.length > 0 ? parts : [whole]));
  const telling = words.filter((word) => !isStopWord(word));
  return (telling.length > 0 ? telling : words).map(keyOf);
};
