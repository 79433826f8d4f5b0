import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepAnswer, shownAnswer, tryAgain } from './answers.ts';
import { Store } from './store.ts';

const DAY = 86_400_000;

/** What readers do in tabs that hear of each other late. */
type Action =
  | { do: 'answer'; tab: number; question: string; given: string }
  | { do: 'again'; tab: number; question: string }
  | { do: 'hear'; tab: number }
  | { do: 'reload'; tab: number }
  | { do: 'wait'; ms: number };

const TABS = 3;
const tab = fc.nat(TABS - 1);
const question = fc.constantFrom('q', 'r', 's');
const anAction: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      tab,
      question,
      given: fc.constantFrom('a', 'b', 'c'),
    }),
  },
  fc.record({ do: fc.constant('again' as const), tab, question }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('hear' as const), tab }) },
  fc.record({ do: fc.constant('reload' as const), tab }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(0, 1, DAY) }),
);

/**
 * Browsers with a process a tab: each has a copy of the storage, and hears of the others' writes
 * some time later, in the order in which they were made.
 */
class Tabs {
  readonly truth = new Map<string, string>();
  readonly at = { now: 0 };
  readonly copies = Array.from({ length: TABS }, () => new Map<string, string>());
  readonly unheard = Array.from({ length: TABS }, (): [string, string][] => []);
  readonly stores = Array.from({ length: TABS }, (_, index) => this.load(index));

  load(index: number): Store {
    const copy = this.copies[index] ?? new Map<string, string>();
    return new Store(
      () => ({
        names: () => [...copy.keys()],
        getItem: (name) => copy.get(name) ?? null,
        removeItem: (name) => copy.delete(name),
        setItem: (name, text) => {
          copy.set(name, text);
          this.truth.set(name, text);
          this.unheard.forEach((queue, other) => other !== index && queue.push([name, text]));
        },
      }),
      () => this.at.now,
      () => undefined,
    );
  }

  hear(index: number): boolean {
    const next = this.unheard[index]?.shift();
    if (!next) return false;
    this.copies[index]?.set(...next);
    this.stores[index]?.heard(...next);
    return true;
  }

  reload(index: number): void {
    // A page that is loaded anew reads what is there now.
    this.unheard[index]?.splice(0);
    const copy = this.copies[index];
    for (const [name, text] of this.truth) copy?.set(name, text);
    this.stores[index] = this.load(index);
  }
}

test('10,000 sequences of actions in three tabs never lose an answer', () => {
  fc.assert(
    fc.property(fc.array(anAction, { maxLength: 14 }), (actions) => {
      const tabs = new Tabs();
      const allGiven: string[] = [];
      for (const action of actions) {
        if (action.do === 'wait') tabs.at.now += action.ms;
        else if (action.do === 'hear') tabs.hear(action.tab);
        else if (action.do === 'reload') tabs.reload(action.tab);
        else {
          const store = tabs.stores[action.tab];
          if (!store) continue;
          if (action.do === 'again') tryAgain(store, [action.question]);
          else {
            const { question, given } = action;
            keepAnswer(store, { question, given, right: given === 'a' });
            allGiven.push(`${question} ${given}`);
            expect(shownAnswer(store, question)).toBeDefined();
          }
        }
      }
      while (tabs.stores.some((_, index) => tabs.hear(index)));
      for (const index of tabs.stores.keys()) {
        tabs.reload(index);
        const known = [...(tabs.stores[index]?.entries('answers').values() ?? [])];
        expect(known.map((each) => `${each.question} ${each.given}`).sort()).toEqual(
          allGiven.sort(),
        );
      }
    }),
    { numRuns: 10_000 },
  );
});
