import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discardedSpans, rougeLines, rougeTokens } from './rouge-tokens.ts';

interface TokenizerReference {
  readonly tokenizer: readonly {
    readonly text: string;
    readonly tokens: readonly string[];
    readonly stemmedTokens: readonly string[];
  }[];
}

const reference = JSON.parse(
  readFileSync(new URL('../../tests/reference/rouge.json', import.meta.url), 'utf8'),
) as TokenizerReference;

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('rougeTokens', () => {
  test.each(reference.tokenizer)('splits $text as the reference does', (entry) => {
    const texts = (useStemmer: boolean): string[] =>
      rougeTokens(entry.text, { useStemmer }).map((token) => token.text);
    expect(texts(false)).toEqual(entry.tokens);
    expect(texts(true)).toEqual(entry.stemmedTokens);
  });

  test('keeps the place of a token whose lower case is longer than itself', () => {
    const text = 'abİcd';
    expect(rougeTokens(text).map(({ word, start, end }) => [word, text.slice(start, end)])).toEqual(
      [
        ['abi', 'abİ'],
        ['cd', 'cd'],
      ],
    );
  });

  test('counts the Kelvin sign as k, because lower-casing comes first', () => {
    expect(rougeTokens('\u212A2')).toEqual([{ text: 'k2', word: 'k2', start: 0, end: 2 }]);
  });

  test('does not stem words of three characters', () => {
    const [token] = rougeTokens('was', { useStemmer: true });
    expect(token?.text).toBe('was');
  });

  test('gives tokens and discarded spans that make up the whole text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = rougeTokens(text);
        const spans = [...tokens, ...discardedSpans(text, tokens)];
        spans.sort((a, b) => a.start - b.start);
        expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const { word } of tokens) expect(word).toMatch(/^[a-z0-9]+$/);
      }),
    );
  });

  test('agrees with lower-casing the whole text and splitting it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const expected = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
        expect(rougeTokens(text).map((token) => token.word)).toEqual([...expected]);
      }),
    );
  });
});

test('discardedSpans tells lost letters from white space', () => {
  const text = 'für dich';
  expect(discardedSpans(text, rougeTokens(text))).toEqual([
    { start: 1, end: 2, blank: false },
    { start: 3, end: 4, blank: true },
  ]);
});

describe('rougeLines', () => {
  const lines = (text: string): [string, number, number][] =>
    rougeLines(text, rougeTokens(text)).map((line) => [
      text.slice(line.start, line.end),
      line.firstToken,
      line.lastToken,
    ]);

  test('splits at newlines only and drops empty lines', () => {
    expect(lines('\na b.\r\n\n…\nc\u2028d')).toEqual([
      ['a b.\r', 0, 2],
      ['…', 2, 2],
      ['c\u2028d', 2, 4],
    ]);
  });

  test('finds no line in an empty text', () => {
    expect(lines('')).toEqual([]);
    expect(lines('\n\n')).toEqual([]);
  });

  test('gives each line the tokens it would have alone', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'İ', '\r', '.') });
    fc.assert(
      fc.property(text, (raw) => {
        const tokens = rougeTokens(raw).map((token) => token.text);
        const found = rougeLines(raw, rougeTokens(raw));
        expect(found.map((line) => tokens.slice(line.firstToken, line.lastToken))).toEqual(
          raw
            .split('\n')
            .filter((line) => line !== '')
            .map((line) => rougeTokens(line).map((token) => token.text)),
        );
      }),
    );
  });
});
