import { BYTES, type BytePairModel, encode, tokenBytes } from '../byte-pair-encoding.ts';
import { bytesToText } from '../wtf-8.ts';

/** The signs of the model: the line break, and ASCII from the space to the tilde. */
const FIRST = 0x20;
const LAST = 0x7e;
const LINE_BREAK = 0x0a;
export const SIGNS = LAST - FIRST + 2;

/** What stands for what the model cannot read. */
const UNKNOWN = '?';
const LIKE: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '—': ' - ',
  '–': '-',
  '…': '...',
  '§': 'Sec.',
  '¶': 'Par.',
  '°': ' degrees',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
};

/**
 * A text as the model reads it: one line break between paragraphs, single spaces, plain quotation
 * marks, letters without accents; `?` for what is left.
 */
export const plainText = (text: string): string =>
  text
    .replace(/[^\n -~]/g, (sign) => LIKE[sign] ?? sign)
    .replace(/--+/g, ' - ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .replace(/[^\n -~]/gu, UNKNOWN)
    .trim();

/** Signs and merges of a byte-level vocabulary: token = sign, or SIGNS + merge. */
export interface Vocabulary {
  readonly size: number;
  readonly bytePairs: BytePairModel;
}

export const vocabularyOf = (bytePairs: BytePairModel): Vocabulary => ({
  size: SIGNS + bytePairs.merges.length,
  bytePairs,
});

const fromBytePair = (token: number): number => {
  if (token >= BYTES) return token - BYTES + SIGNS;
  return token === LINE_BREAK ? 0 : token - FIRST + 1;
};
const toBytePair = (token: number): number => {
  if (token >= SIGNS) return token - SIGNS + BYTES;
  return token === 0 ? LINE_BREAK : token + FIRST - 1;
};

/** The token of the line break: what every text is taken to follow. */
export const BEGINNING = 0;

/** @param text plain, as `plainText` makes it */
export const tokensOf = (text: string, { bytePairs }: Vocabulary): number[] =>
  encode(text, bytePairs).map(fromBytePair);

/** The characters of a token. @throws RangeError for a token that there is not */
export const pieceOf = (token: number, { bytePairs }: Vocabulary): string =>
  bytesToText(tokenBytes(toBytePair(token), bytePairs));

/** Parts of a text that training sees, that settings are chosen by, and that results are told on. */
export interface Split {
  readonly training: string;
  readonly validation: string;
  readonly test: string;
}

/** Characters of a block, at least; blocks end with a sentence or a paragraph. */
const BLOCK = 1500;
/** Of ten blocks, these are held out. */
const VALIDATION_AT = 3;
const TEST_AT = 7;

const SENTENCE_END = /(?<=[.!?]["']? )|(?<=\n)/;

/** Splits a plain text by blocks of whole sentences: of every ten, one to choose by and one to test. */
export const splitText = (text: string): Split => {
  const blocks: string[] = [];
  let block = '';
  for (const sentence of text.split(SENTENCE_END)) {
    block += sentence;
    if (block.length < BLOCK) continue;
    blocks.push(block);
    block = '';
  }
  if (block !== '') blocks.push(block);
  const of = (wanted: (place: number) => boolean): string =>
    blocks
      .filter((_, at) => wanted(at % 10))
      .map((found) => found.trim())
      .join('\n');
  return {
    training: of((place) => place !== VALIDATION_AT && place !== TEST_AT),
    validation: of((place) => place === VALIDATION_AT),
    test: of((place) => place === TEST_AT),
  };
};
