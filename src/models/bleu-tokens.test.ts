import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bleuTokens, TOKENIZERS } from './bleu-tokens.ts';

interface TokenizerReference {
  readonly tokenizer13a: readonly { readonly text: string; readonly tokens: readonly string[] }[];
}

const reference = JSON.parse(
  readFileSync(new URL('../../tests/reference/bleu.json', import.meta.url), 'utf8'),
) as TokenizerReference;

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', '1', '.', ',', '-', '\n', ' ', '&', 'amp;', '🤖', '$') }),
);

describe('bleuTokens with 13a', () => {
  test.each(reference.tokenizer13a)('splits $text as sacrebleu does', ({ text, tokens }) => {
    expect(bleuTokens(text)).toEqual(tokens);
  });

  test('decodes entities in one order, so that a decoded ampersand can start another', () => {
    expect(bleuTokens('&amp;lt;')).toEqual(['<']);
    expect(bleuTokens('&amp;quot;')).toEqual(['&', 'quot', ';']);
  });

  test('strips the end before it joins hyphenated lines', () => {
    expect(bleuTokens('hyphen-\n')).toEqual(['hyphen-']);
    expect(bleuTokens('hyphen-\nated')).toEqual(['hyphenated']);
  });

  test('takes only 0 to 9 as digits', () => {
    expect(bleuTokens('٣,4 3,٤ 3,4 ٣-٤ 3-4')).toEqual('٣ , 4 3 , ٤ 3,4 ٣-٤ 3 - 4'.split(' '));
  });

  test('keeps a full stop or comma only between two digits', () => {
    expect(bleuTokens('a,5 a.5 5,a 5.a 5,5 5.5')).toEqual(
      'a , 5 a . 5 5 , a 5 . a 5,5 5.5'.split(' '),
    );
  });

  test('treats a character beyond the basic plane as one non-digit', () => {
    expect(bleuTokens('🤖.5,🤖')).toEqual(['🤖', '.', '5', ',', '🤖']);
  });

  test('loses and adds nothing but white space when there is nothing to decode', () => {
    const plain = fc.string({
      unit: fc.constantFrom('a', '1', '.', ',', '-', ' ', '(', '🤖', "'"),
    });
    fc.assert(
      fc.property(plain, (text) => {
        expect(bleuTokens(text).join('')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});

describe('bleuTokens without tokenizer', () => {
  const split = (text: string): string[] => bleuTokens(text, { tokenize: 'none' });

  test.each([
    '\t',
    '\n',
    '\v',
    '\f',
    '\r',
    ...['\u001C', '\u001D', '\u001E', '\u001F', ' ', '\u0085', '\u00A0', '\u1680', '\u2000'],
    ...['\u200A', '\u2028', '\u2029', '\u202F', '\u205F', '\u3000'],
  ])('splits at %j like Python', (space) => {
    expect(split(`${space}a${space}${space}b${space}`)).toEqual(['a', 'b']);
  });

  test.each(['\uFEFF', '\u180E', '\u200B', '\u001B', '\u2060'])(
    'does not split at %j, unlike some other splitters',
    (mark) => {
      expect(split(`a${mark}b`)).toEqual([`a${mark}b`]);
    },
  );

  test('keeps punctuation and entities', () => {
    expect(split('tea. &amp; "cake"')).toEqual(['tea.', '&amp;', '"cake"']);
  });
});

test('an unknown tokenizer is refused, not taken for another', () => {
  for (const name of ['', 'ja-mecab', '13A', 'toString'])
    expect(() => bleuTokens('a', { tokenize: name as 'none' })).toThrow(RangeError);
});

test('lower-casing knows the final sigma and letters that grow', () => {
  expect(bleuTokens('ὈΔΥΣΣΕΎΣ İ ẞ', { lowercase: true })).toEqual(['ὀδυσσεύς', 'i\u0307', 'ß']);
});

test('no token of any text is empty or holds a space', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.constantFrom(...TOKENIZERS),
      fc.boolean(),
      (text, tokenize, lowercase) => {
        for (const token of bleuTokens(text, { tokenize, lowercase })) {
          expect(token).not.toMatch(/^$|[ \n\u0085\u001C]/);
        }
      },
    ),
  );
});
