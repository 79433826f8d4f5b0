import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StudyCourse } from '../../shared/study-course.ts';
import { MemoryKeeper } from '../../../tests/support/memory-keeper.ts';
import { keepAnswer, tryAgain } from './answers.ts';
import { queueOf } from './cards.ts';
import { KINDS } from './entries.ts';
import type { Note } from './entries.ts';
import { LARGEST } from './hostile.ts';
import { markOpened, markRead } from './progress.ts';
import { nameOf, PREFIX } from './record.ts';
import { review, setAside, takeBack } from './review.ts';
import { Store } from './store.ts';
import { exportText, planImport, readFile, takeIn } from './transfer.ts';
import { IMPORT, lastImport, rememberImport, undoImport } from './undo-import.ts';

const DAY = 86_400_000;
const START = new Date(2026, 10, 22, 9).getTime();
const EDITION = { id: 'abc123', date: '2026-11-22' };

const course: StudyCourse = {
  edition: EDITION,
  lessons: ['one', 'two'].map((slug) => ({
    slug,
    title: slug,
    sections: { '': { hash: 'h', title: '' }, cost: { hash: 'g', title: 'Cost' } },
    questions: [1, 2, 3].map((n) => `${slug}-q${n}`),
    terms: [`${slug}-t`],
    formulas: ['eq-a'],
  })),
};
const note: Note = {
  ...{ at: START, lesson: 'one', made: START, exact: 'the <mask> token', prefix: 'a ' },
  ...{ suffix: ' b', start: 12, section: 'cost', text: 'Ask: is <b> “bold”? \u2603' },
};

const open = (keeper = new MemoryKeeper(), at = { now: START }) => {
  const store = new Store(
    () => keeper,
    () => at.now,
    () => undefined,
  );
  return { store, keeper, at };
};
type Opened = ReturnType<typeof open>;

/** A reader of a week, with an entry of every kind. */
function studied(): Opened {
  const reader = open();
  const { store, at } = reader;
  const [one, two] = course.lessons;
  if (!one || !two) throw new Error('no lessons');
  markRead(store, one);
  markOpened(store, two);
  keepAnswer(store, { question: 'one-q1', given: 'a', right: false, sure: 3 });
  keepAnswer(store, { question: 'one-q2', given: '727B', right: true });
  tryAgain(store, ['one-q1']);
  for (let day = 0; day < 7; day++) {
    const { due, fresh } = queueOf(store, course);
    for (const { id } of [...due, ...fresh]) {
      review(store, id, id.includes('q') ? 1 : 3);
      at.now += 1000;
    }
    at.now += DAY;
  }
  takeBack(store, review(store, 'term:one-t', 1));
  setAside(store, 'term:one-t', true);
  store.put('notes', [['n1', note]]);
  for (const kind of KINDS) expect(store.entries(kind).size, kind).toBeGreaterThan(0);
  return reader;
}

const dueOf = ({ store }: Opened) => queueOf(store, course);
const all = ({ store }: Opened) =>
  Object.fromEntries(
    KINDS.map((kind) => [kind, [...store.entries(kind)].sort(([a], [b]) => (a < b ? -1 : 1))]),
  );
const read = (text: string) => {
  const found = readFile(text);
  if (!found.ok) throw new Error(found.reason);
  return found.records;
};
const bring = (reader: Opened, text: string) => {
  const plan = planImport(reader.store, read(text));
  takeIn(reader.store, plan);
  return rememberImport(reader.keeper, reader.at.now, plan);
};

describe('an export', () => {
  test('brought into an empty browser gives the same records, the same due list, the same file', () => {
    const reader = studied();
    const text = exportText(reader.store, EDITION);
    const before = all(reader);
    const due = dueOf(reader);
    reader.store.forget();
    expect(reader.keeper.names()).toEqual([]);
    expect(dueOf(reader)).toEqual({ due: [], fresh: [], aside: [] });
    bring(reader, text);
    expect(all(reader)).toEqual(before);
    expect(dueOf(reader)).toEqual(due);
    expect(exportText(reader.store, EDITION)).toBe(text);
    // As the next page reads it.
    expect(all(open(reader.keeper, reader.at))).toEqual(before);
  });

  test('holds what could not be written, and what a later edition wrote, as it is', () => {
    const reader = open();
    reader.keeper.items.set(nameOf('cards', 'later'), '{"version":2,"at":1,"pile":"x"}');
    reader.keeper.items.set(`${PREFIX}study:piles:x`, '{"version":3,"at":1}');
    reader.keeper.items.set(`${PREFIX}study:__proto__:x`, '{"version":3,"at":1}');
    reader.keeper.isFull = true;
    keepAnswer(reader.store, { question: 'one-q1', given: 'a', right: true });
    const text = exportText(reader.store, undefined);
    expect(JSON.parse(text)).toMatchObject({
      version: 3,
      records: { cards: { later: { pile: 'x' } }, piles: { x: { at: 1 } } },
    });
    expect(text).toContain('one-q1');
    expect(readFile(text)).toMatchObject({
      ok: false,
      reason: expect.stringMatching('later edition') as string,
    });
  });
});

describe('an import', () => {
  test('merges in any order, and twice is once', () => {
    const [a, b] = [studied(), studied()];
    keepAnswer(a.store, { question: 'two-q1', given: 'a', right: true });
    b.at.now += DAY;
    keepAnswer(b.store, { question: 'two-q2', given: 'b', right: false });
    setAside(b.store, 'term:one-t', false);
    const files = [exportText(a.store, EDITION), exportText(b.store, EDITION)];
    bring(a, files[1] ?? '');
    bring(b, files[0] ?? '');
    expect(all(a)).toEqual(all(b));
    expect(
      planImport(a.store, read(files[1] ?? '')).flatMap(({ changes }) => [...changes]),
    ).toEqual([]);
    expect(a.store.entries('cards').get('term:one-t')?.aside).toBe(false);
  });

  test('says before what it would change, and changes nothing by that', () => {
    const [reader, other] = [studied(), open()];
    const before = exportText(reader.store, EDITION);
    setAside(other.store, 'term:one-t', false);
    other.at.now += 30 * DAY;
    setAside(other.store, 'term:one-t', false);
    keepAnswer(other.store, { question: 'two-q1', given: 'a', right: true });
    const plan = planImport(reader.store, read(exportText(other.store, EDITION)));
    expect(plan.map(({ kind, fresh, newer, known }) => [kind, fresh, newer, known])).toEqual([
      ['answers', 1, 0, 0],
      ['cards', 0, 1, 0],
    ]);
    expect(exportText(reader.store, EDITION)).toBe(before);
  });

  test('is undone on a later page too; what came since stays', () => {
    const [reader, other] = [studied(), studied()];
    other.at.now += 30 * DAY;
    setAside(other.store, 'term:one-t', false);
    keepAnswer(other.store, { question: 'two-q1', given: 'a', right: true });
    const before = all(reader);
    bring(reader, exportText(other.store, EDITION));
    expect(all(reader)).not.toEqual(before);
    const later = open(reader.keeper, reader.at);
    const last = lastImport(later.keeper);
    expect(last).toBeDefined();
    if (!last) return;
    expect(undoImport(later.store, later.keeper, last)).toBe(0);
    expect(all(later)).toEqual(before);
    expect(all(open(reader.keeper, reader.at))).toEqual(before);
    expect(lastImport(later.keeper)).toBeUndefined();
    // Changed after the import: not touched.
    const again = bring(later, exportText(other.store, EDITION));
    later.at.now += 60 * DAY;
    setAside(later.store, 'term:one-t', true);
    keepAnswer(later.store, { question: 'two-q3', given: 'a', right: true });
    expect(undoImport(later.store, later.keeper, again)).toBe(1);
    expect(later.store.entries('cards').get('term:one-t')?.aside).toBe(true);
    const questions = [...later.store.entries('answers').values()].map(({ question }) => question);
    expect(questions).toContain('two-q3');
    expect(questions).not.toContain('two-q1');
  });

  test('that the browser has no room for lasts as long as the page, and can be undone there', () => {
    const reader = open();
    reader.keeper.isFull = true;
    const plan = planImport(reader.store, read(exportText(studied().store, EDITION)));
    expect(takeIn(reader.store, plan)).toBe(false);
    const last = rememberImport(reader.keeper, reader.at.now, plan);
    expect(reader.store.entries('answers').size).toBe(2);
    undoImport(reader.store, reader.keeper, last);
    expect(reader.store.entries('answers').size).toBe(0);
  });

  test.each(['', 'x', '{}', '{"version":2}', '{"version":1,"at":1,"changes":{"answers":{"a":1}}}'])(
    'whose record reads %s is none that could be undone',
    (text) => {
      const { keeper } = open();
      keeper.items.set(IMPORT, text);
      const found = lastImport(keeper);
      expect(found?.changes.size ?? 0).toBe(0);
    },
  );
});

describe('a file that is hostile', () => {
  const file = (records: string, version: unknown = 1) =>
    `{"course":"adapting-language-models","version":${JSON.stringify(version)},"records":${records}}`;
  const answer = (more: string) =>
    file(`{"answers":{"x":{"version":1,"at":1,"question":"q","given":"a","right":true${more}}}}`);

  test('is not what a whole one is', () => {
    expect(readFile(answer('')).ok).toBe(true);
    expect(readFile(file('{}')).ok).toBe(true);
  });

  test.each([
    ['empty', ' ', /empty/],
    ['no JSON', '{"course":', /no JSON/],
    ['another file', '{"a":1}', /no export/],
    ['a list', '[]', /no export/],
    ['no version', file('{}', '1'), /version/],
    ['a later version', file('{}', 2), /version 2, from a later edition/],
    ['an old version that never was', file('{}', 0), /version/],
    ['a later record', answer('').replace('"x":{"version":1', '"x":{"version":9'), /later edition/],
    ['nesting', file(`{"answers":${'['.repeat(1e5)}${']'.repeat(1e5)}}`), /deeper than 6/],
    ['nesting behind a quote', file(`{"a\\"":${'['.repeat(50)}${']'.repeat(50)}}`), /deeper/],
    ['__proto__', file('{"__proto__":{"x":{"version":1,"at":1}}}'), /records › __proto__/],
    ['constructor', file('{"again":{"constructor":{"version":1,"at":1}}}'), /› constructor/],
    ['a prototype in an entry', answer(',"__proto__":{"right":false}'), /x › __proto__/],
    ['an unknown kind', file('{"scripts":{}}'), /records › scripts is no kind/],
    ['a list of a kind', file('{"answers":[]}'), /records › answers is no list/],
    ['an id with markup', file('{"again":{"<b>":{"version":1,"at":1}}}'), /<b> is no id/],
    [
      'markup',
      answer('').replace('"a"', '"<img src=x onerror=alert(1)>"'),
      /x › given holds markup/,
    ],
    ['a field of another type', answer('').replace('true', '"yes"'), /answers › x is not what/],
    ['a moment that no date has', answer('').replace('"at":1', '"at":1e300'), /answers › x/],
    ['an entry that is none', file('{"again":{"q":null}}'), /again › q/],
  ])('is refused with its reason: %s', (_, text, reason) => {
    expect(readFile(text)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(reason) as string,
    });
    expect(({} as { right?: unknown }).right).toBeUndefined();
  });

  test('is refused for its size before it is parsed', () => {
    const text = file(`{"again":{}}`).padEnd(LARGEST + 1);
    expect(readFile(text)).toMatchObject({
      ok: false,
      reason: expect.stringMatching('16 MB at most') as string,
    });
  });

  test('may hold markup in the words of a note, which are text wherever they are shown', () => {
    const reader = open();
    reader.store.put('notes', [['n', { ...note, text: '<script>alert(1)</script>' }]]);
    expect(readFile(exportText(reader.store, EDITION)).ok).toBe(true);
  });

  test('of any text makes no reader throw, and is never half taken in', () => {
    const whole = exportText(studied().store, EDITION);
    const cut = fc.nat(whole.length).map((end) => whole.slice(0, end));
    const spoilt = fc
      .tuple(fc.nat(whole.length - 1), fc.string({ minLength: 1, maxLength: 3 }))
      .map(([at, put]) => whole.slice(0, at) + put + whole.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), cut, spoilt), (text) => {
        const found = readFile(text);
        if (found.ok) takeIn(open().store, planImport(open().store, found.records));
        else expect(found.reason).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});
