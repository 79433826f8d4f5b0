import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchor } from './anchor.ts';
import { nearMatches } from './nearest.ts';
import { describePart, sectionAt } from './selectors.ts';
import type { ReadText, Selector } from './selectors.ts';

/** Sections of a text, each with its own words: no word comes twice. */
const page = (sections: readonly string[]): ReadText => {
  let text = '';
  const starts = sections.map((section, index) => {
    const start = text.length;
    text += `${section}\n`;
    return { id: index === 0 ? '' : `s${index}`, start };
  });
  return { text, sections: starts };
};
const described = (read: ReadText, start: number, end: number): Selector => {
  const found = describePart(read, start, end);
  if (typeof found !== 'object') throw new Error('nothing described');
  return found;
};
const quoted = (read: ReadText, note: Selector) => {
  const place = anchor(read, note);
  return place && read.text.slice(place.start, place.end);
};

const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
const part = (text: string) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);

const anySelection = anyText.chain((text) =>
  fc
    .tuple(fc.constant(text), part(text))
    .map(([whole, [start = 0, end = 0]]) => ({ whole, start, end })),
);

test('any selection in any text is found again exactly where it was', () => {
  fc.assert(
    fc.property(anySelection, ({ whole, start, end }) => {
      const read = page([whole]);
      const note = describePart(read, start, end);
      if (note === undefined) {
        expect(whole.slice(start, end).trim()).toBe('');
        return;
      }
      if (typeof note === 'number') throw new Error('too long');
      expect(
        note.exact.isWellFormed() && note.prefix.isWellFormed() && note.suffix.isWellFormed(),
      ).toBe(true);
      expect(anchor(read, note)).toEqual({
        start: note.start,
        end: note.start + note.exact.length,
      });
      expect(note.exact).toContain(whole.slice(start, end).trim());
    }),
    { numRuns: 2000 },
  );
});

/** Words that occur once each, as made-up as `kava12`. */
const sections = fc
  .array(fc.integer({ min: 12, max: 40 }), { minLength: 3, maxLength: 3 })
  .chain((counts) =>
    fc.tuple(
      fc.constant(counts),
      fc.array(
        fc.string({
          unit: fc.constantFrom('가', '나', '다', 'a', 'e', 'i', 'o', 'k', 'l', 'm', 'n', 'r'),
          minLength: 2,
          maxLength: 8,
        }),
        { minLength: 120, maxLength: 120 },
      ),
    ),
  )
  .map(([counts, words]) => {
    let next = 0;
    return counts.map((count) =>
      Array.from({ length: count }, () => `${words[next % 120] ?? ''}${(next += 1)}`),
    );
  });

/** A text, and a run of words in its second section. */
const passage = fc
  .tuple(sections, fc.nat(), fc.integer({ min: 4, max: 10 }))
  .map(([all, at, count]) => {
    const [first = [], second = [], third = []] = all;
    const from = at % (second.length - count);
    return { first, second, third, from, to: from + count };
  });
type Passage = typeof passage extends fc.Arbitrary<infer P> ? P : never;

const before = ({ first, second, third }: Passage) =>
  page([first, second, third].map((words) => words.join(' ')));
const noteOn = (given: Passage): Selector => {
  const read = before(given);
  const quote = given.second.slice(given.from, given.to).join(' ');
  const start = read.text.indexOf(quote);
  return described(read, start, start + quote.length);
};

test('what is written or removed elsewhere does not move a note from its words', () => {
  fc.assert(
    fc.property(passage, anyText, fc.boolean(), (given, added, removes) => {
      const note = noteOn(given);
      const first = removes ? [] : [...given.first, added, ...given.first];
      const later = page([first.join(' '), given.second.join(' '), added]);
      expect(quoted(later, note)).toBe(note.exact);
    }),
  );
});

test('a word changed, added or left out within a quote keeps the note', () => {
  fc.assert(
    fc.property(passage, fc.nat(), fc.constantFrom('change', 'add', 'drop'), (given, at, how) => {
      const note = noteOn(given);
      const words = given.second.slice(given.from, given.to);
      const index = 1 + (at % (words.length - 2));
      const word = words[index] ?? '';
      const put = how === 'change' ? [word.replace(/^./, 'x')] : how === 'add' ? [word, 'xx'] : [];
      fc.pre(how !== 'drop' || word.length + 1 <= note.exact.length / 4);
      const second = [...given.second];
      second.splice(given.from + index, 1, ...put);
      const later = page([given.first.join(' '), second.join(' '), given.third.join(' ')]);
      const found = anchor(later, note);
      const now = [...words.slice(0, index), ...put, ...words.slice(index + 1)].join(' ');
      const start = later.text.indexOf(now);
      const end = start + now.length;
      const shared = Math.min(end, found?.end ?? 0) - Math.max(start, found?.start ?? 0);
      const whole = Math.max(end, found?.end ?? 0) - Math.min(start, found?.start ?? 0);
      expect(shared / whole).toBeGreaterThan(0.7);
    }),
  );
});

test('a quote that was deleted has no place, whatever else the text says', () => {
  fc.assert(
    fc.property(passage, (given) => {
      const note = noteOn(given);
      const second = [...given.second.slice(0, given.from), ...given.second.slice(given.to)];
      const later = page([given.first.join(' '), second.join(' '), given.third.join(' ')]);
      expect(quoted(later, note)).toBeUndefined();
    }),
  );
});

test('of equal words, those beside the same words are meant', () => {
  const read = page(['A rank of eight is enough. A rank of two is not. The rank matters.']);
  const second = read.text.indexOf('rank', 10);
  const note = described(read, second, second + 4);
  const later = page([
    'First of all: a rank of eight is enough. Yet a rank of two is not. The rank matters.',
  ]);
  const place = anchor(later, note);
  expect(later.text.slice((place?.start ?? 0) - 2, (place?.end ?? 0) + 7)).toBe('a rank of two');
  const gone = page(['A rank of eight is enough. And a matrix does nothing here.']);
  expect(anchor(gone, { ...note, exact: 'two' })).toBeUndefined();
});

test('a quote never ends inside a character, and one that is too long says how long it is', () => {
  const family = '👨‍👩‍👧';
  const read = page([`한국어 ${family} é`]);
  const at = read.text.indexOf(family);
  expect(described(read, at + 2, at + 3).exact).toBe(family);
  expect(describePart(page([family.repeat(10)]), 40, 41)).toMatchObject({
    prefix: family.repeat(4).slice(-32),
  });
  expect(describePart(page(['word '.repeat(900)]), 0, 4000)).toBe(3999);
});

test('an approximate search finds the least number of errors there is', () => {
  const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  fc.assert(
    fc.property(short, short, (text, pattern) => {
      fc.pre(pattern !== '' && text !== '');
      const all = [];
      for (let start = 0; start <= text.length; start++)
        for (let end = start; end <= text.length; end++) {
          const [a, b] = [text.slice(start, end), pattern];
          all.push(levenshtein(a, b));
        }
      const found = nearMatches(text, pattern, pattern.length);
      const least = Math.min(...found.map(({ errors }) => errors));
      expect(least).toBe(Math.min(...all));
      for (const { start, end, errors } of found)
        expect(levenshtein(text.slice(start, end), pattern)).toBe(errors);
    }),
  );
});

/** As Wagner and Fischer wrote it down. */
function levenshtein(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  return Math.min(
    levenshtein(a.slice(1), b) + 1,
    levenshtein(a, b.slice(1)) + 1,
    levenshtein(a.slice(1), b.slice(1)) + (a.charCodeAt(0) === b.charCodeAt(0) ? 0 : 1),
  );
}

test('a place belongs to the last heading before it', () => {
  const read = page(['top', 'one', 'two']);
  expect(sectionAt(read, 2)).toMatchObject({ id: '', end: 4 });
  expect(sectionAt(read, 4)).toMatchObject({ id: 's1' });
  expect(sectionAt(read, 99)).toMatchObject({ id: 's2', end: read.text.length });
});
