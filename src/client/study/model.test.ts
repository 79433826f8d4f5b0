import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepAnswer, tryAgain } from './answers.ts';
import { asideName, nameOf } from './record.ts';
import { Store } from './store.ts';
import type { Keeper } from './store.ts';
import { exportText, planImport, readFile, takeIn } from './transfer.ts';
import { lastImport, rememberImport, undoImport } from './undo-import.ts';

/** What may happen to a reader's data: two tabs, files of another browser, and damage. */
type Action =
  | { do: 'answer'; tab: number; question: string; given: string }
  | { do: 'again'; tab: number; question: string }
  | { do: 'hear'; tab: number }
  | { do: 'reload'; tab: number }
  | { do: 'wait'; ms: number }
  /** what another browser has, or an older file of this one */
  | { do: 'import'; tab: number; which: number }
  | { do: 'undo'; tab: number }
  | { do: 'export'; tab: number }
  /** a record of an answer becomes unreadable, whichever it is */
  | { do: 'damage'; which: number; text: string }
  | { do: 'full'; full: boolean };

const tab = fc.nat(1);
const question = fc.constantFrom('q', 'r');
const plain = <Value>(arbitrary: fc.Arbitrary<Value>, weight = 1) => ({ weight, arbitrary });
const anAction: fc.Arbitrary<Action> = fc.oneof(
  plain(
    fc.record({
      do: fc.constant('answer' as const),
      tab,
      question,
      given: fc.constantFrom('a', 'b', 'c'),
    }),
    4,
  ),
  plain(fc.record({ do: fc.constant('again' as const), tab, question })),
  plain(fc.record({ do: fc.constant('hear' as const), tab }), 3),
  plain(fc.record({ do: fc.constant('reload' as const), tab })),
  plain(fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(0, 1, 86_400_000) })),
  plain(fc.record({ do: fc.constant('import' as const), tab, which: fc.nat(9) }), 2),
  plain(fc.record({ do: fc.constant('undo' as const), tab }), 2),
  plain(fc.record({ do: fc.constant('export' as const), tab })),
  plain(
    fc.record({
      do: fc.constant('damage' as const),
      which: fc.nat(9),
      text: fc.constantFrom('', '{', '{"version":1}', 'null'),
    }),
  ),
  plain(fc.record({ do: fc.constant('full' as const), full: fc.boolean() })),
);

/** One browser with two tabs that hear of each other late. */
class Browser {
  readonly truth = new Map<string, string>();
  readonly at = { now: 1000 };
  readonly unheard: [string, string | null][][] = [[], []];
  isFull = false;
  readonly keepers = [0, 1].map((index) => this.keeper(index));
  readonly stores = [0, 1].map((index) => this.load(index));

  keeper(index: number): Keeper {
    const tell = (name: string, text: string | null) => this.unheard[1 - index]?.push([name, text]);
    return {
      names: () => [...this.truth.keys()],
      getItem: (name) => this.truth.get(name) ?? null,
      setItem: (name, text) => {
        if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
        this.truth.set(name, text);
        tell(name, text);
      },
      removeItem: (name) => {
        if (this.truth.delete(name)) tell(name, null);
      },
    };
  }

  private keeperOf(index: number): Keeper {
    const keeper = this.keepers[index];
    if (!keeper) throw new Error(`no tab ${index}`);
    return keeper;
  }

  load(index: number): Store {
    this.unheard[index]?.splice(0);
    return new Store(
      () => this.keeperOf(index),
      () => this.at.now,
      () => undefined,
    );
  }

  hear(index: number): boolean {
    const next = this.unheard[index]?.shift();
    if (next) this.stores[index]?.heard(...next);
    return next !== undefined;
  }
}

/** A file of another browser: one answer that is known nowhere else, with a "Try again". */
function foreignFile(which: number): { text: string; ids: string[] } {
  const id = `foreign-${which}`;
  const records = {
    answers: { [id]: { version: 1, at: which, question: 'q', given: 'f', right: false } },
    again: { q: { version: 1, at: which * 100 } },
  };
  return {
    text: JSON.stringify({ course: 'adapting-language-models', version: 1, records }),
    ids: [id],
  };
}

/** Plays a sequence, and says which answers must be there at the end, and which may be damaged. */
function play(actions: readonly Action[]) {
  const browser = new Browser();
  /** ids of answers that the reader gave in this browser */
  const given = new Set<string>();
  /** ids of the answers that files brought and that no one has taken back */
  const brought = new Set<string>();
  const damaged = new Set<string>();
  const files: { text: string; ids: string[] }[] = [];
  const idsOf = (store: Store) => [...store.entries('answers').keys()];
  for (const action of actions) {
    if (action.do === 'wait') browser.at.now += action.ms;
    else if (action.do === 'full') browser.isFull = action.full;
    else if (action.do === 'damage') {
      const names = [...browser.truth.keys()].filter((name) =>
        name.startsWith(nameOf('answers', '')),
      );
      const name = names[action.which % Math.max(1, names.length)];
      if (name === undefined) continue;
      browser.truth.set(name, action.text);
      damaged.add(name);
    } else {
      const store = browser.stores[action.tab];
      const keeper = browser.keepers[action.tab];
      if (!store || !keeper) continue;
      if (action.do === 'answer') {
        const before = new Set(idsOf(store));
        const { question, given: text } = action;
        keepAnswer(store, { question, given: text, right: text === 'a' });
        for (const id of idsOf(store)) if (!before.has(id)) given.add(id);
      } else if (action.do === 'again') tryAgain(store, [action.question]);
      else if (action.do === 'hear') browser.hear(action.tab);
      else if (action.do === 'reload') {
        // Without room, what is new lasts as long as the page; the page has said so.
        if (!browser.isFull) {
          store.put('answers', []);
          browser.stores[action.tab] = browser.load(action.tab);
        }
      } else if (action.do === 'export') {
        files.push({ text: exportText(store, undefined), ids: idsOf(store) });
      } else if (action.do === 'import') {
        const file = files[action.which - 5] ?? foreignFile(action.which);
        const found = readFile(file.text);
        if (!found.ok) throw new Error(found.reason);
        const plan = planImport(store, found.records);
        takeIn(store, plan);
        rememberImport(keeper, browser.at.now, plan);
        for (const id of file.ids) if (!given.has(id)) brought.add(id);
      } else {
        const last = lastImport(keeper);
        if (!last) continue;
        const ids = [...(last.changes.get('answers')?.keys() ?? [])];
        undoImport(store, keeper, last);
        for (const id of ids) brought.delete(id);
      }
    }
  }
  browser.isFull = false;
  return { browser, given, brought, damaged };
}

test('10,000 sequences of actions with files, undoing, damage and a full storage lose no answer', () => {
  fc.assert(
    fc.property(fc.array(anAction, { maxLength: 16 }), (actions) => {
      const { browser, given, brought, damaged } = play(actions);
      // Every tab writes what waits, and hears what it has not heard.
      for (const store of browser.stores) store.put('answers', []);
      let turns = 0;
      while ([0, 1].some((index) => browser.hear(index))) expect(++turns).toBeLessThan(1000);
      const last = browser.load(0);
      const known = new Set(last.entries('answers').keys());
      for (const id of given.union(brought)) {
        const name = nameOf('answers', id);
        if (known.has(id)) continue;
        // What was damaged is set aside, as it was found.
        expect(damaged.has(name) && browser.truth.has(asideName(name)), id).toBe(true);
      }
    }),
    { numRuns: 10_000, endOnFailure: true },
  );
}, 120_000);
