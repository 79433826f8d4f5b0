import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tailProbability } from '../models/chance.ts';
import { questionFile } from '../schemas/question.ts';
import { inShownOrder } from './choice-order.ts';

const ids = (choices: readonly { id: string }[]) => choices.map(({ id }) => id);
const choices = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z0-9]{1,12}$/) }), {
  minLength: 2,
  maxLength: 6,
  selector: ({ id }) => id,
});

describe('the order in which choices are shown', () => {
  test('holds every choice once', () => {
    fc.assert(
      fc.property(fc.string(), choices, (question, list) => {
        expect(ids(inShownOrder(question, list)).sort()).toEqual(ids(list).sort());
      }),
    );
  });

  test('follows from the ids, not from the order in which the author wrote them', () => {
    fc.assert(
      fc.property(fc.string(), choices, (question, list) => {
        expect(inShownOrder(question, list.toReversed())).toEqual(inShownOrder(question, list));
      }),
    );
  });

  test('stays for the others when a choice goes', () => {
    fc.assert(
      fc.property(fc.string(), choices, (question, list) => {
        const [gone, ...rest] = list;
        const shown = inShownOrder(question, list).filter((choice) => choice !== gone);
        expect(shown).toEqual(inShownOrder(question, rest));
      }),
    );
  });

  test('puts each choice in each place equally often', () => {
    const list = ['all', 'none', 'some', 'two'].map((id) => ({ id }));
    const places = [0, 0, 0, 0];
    const rounds = 4000;
    for (let round = 0; round < rounds; round++) {
      const place = ids(inShownOrder(`question-${round}`, list)).indexOf('all');
      places[place] = (places[place] ?? 0) + 1;
    }
    for (const count of places) expect(Math.abs(count / rounds - 1 / 4)).toBeLessThan(0.03);
  });
});

describe('in the course', () => {
  const questions = globSync('src/content/questions/*.json')
    .flatMap((file) => questionFile.parse(JSON.parse(readFileSync(file, 'utf8'))).questions)
    .flatMap((question) => (question.kind === 'choice' ? [question] : []));

  // One in a thousand for each place, so that an honest course fails once in two hundred.
  test.each([0, 1, 2, 3, 'last'] as const)('always guessing place %s does not pay', (place) => {
    const right = questions.filter(({ id, choices: written }) => {
      const shown = inShownOrder(id, written);
      return shown.at(place === 'last' ? -1 : place)?.right;
    });
    const chances = questions.map(({ choices: { length } }) =>
      place === 'last' || place < length ? 1 / length : 0,
    );
    expect(questions.length).toBeGreaterThan(40);
    expect(tailProbability(chances, right.length)).toBeGreaterThan(0.001);
  });
});
