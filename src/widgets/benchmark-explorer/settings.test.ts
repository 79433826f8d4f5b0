import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LABELS } from './labels.ts';
import { type Name, settings } from './settings.ts';

const NAMES = Object.keys(LABELS) as Name[];

const read = (query: string) => settings.parse(new URLSearchParams(query));

test('a link is read back to the same state', () => {
  const { state, ignored } = read('view=helm&quality=bias&sort=human');
  expect(ignored).toEqual([]);
  expect(state).toMatchObject({ view: 'helm', quality: 'bias', sort: 'human', skill: 'any' });
  expect(read(settings.serialise(state).toString()).state).toEqual(state);
});

test('what a link asks for in vain is said', () => {
  const { state, ignored } = read('skill=cooking&colour=red');
  expect(state).toEqual(settings.initial);
  expect(ignored).toEqual(['“colour” is no setting of this figure', '“skill” cannot be “cooking”']);
});

test('any link gives a state whose every setting has a label', () => {
  const name = fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 12 }));
  const value = fc.oneof(
    fc.constantFrom(...Object.values(LABELS).flatMap(Object.keys), '__proto__', 'constructor'),
    fc.string({ maxLength: 40 }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value), { maxLength: 8 }), (entries) => {
      const { state } = settings.parse(new URLSearchParams(entries));
      for (const setting of NAMES) {
        const labels: Readonly<Record<string, string>> = LABELS[setting];
        expect(Object.keys(labels)).toContain(state[setting]);
      }
      expect(read(settings.serialise(state).toString()).state).toEqual(state);
    }),
  );
});
