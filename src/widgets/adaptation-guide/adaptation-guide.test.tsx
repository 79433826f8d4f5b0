import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../models/adaptation-route.ts';
import { advise, initialAnswers, questions, reading, routes, rules } from './guide.ts';
import { settings } from './settings.ts';
import { AdaptationGuideView } from './AdaptationGuideView.tsx';

/** Every combination of answers. */
const combinations = questions.reduce<Answers[]>(
  (all, { id, answers }) =>
    all.flatMap((given) => answers.map((answer) => ({ ...given, [id]: answer.id }))),
  [{}],
);

describe('the advice', () => {
  test('exists for every combination of answers, with a reason and a source', () => {
    expect(combinations).toHaveLength(4 * 2 * 3 * 2 * 3 * 2);
    for (const answers of combinations) {
      const { route, rule } = advise(answers);
      expect(routes).toContain(route);
      expect(rule.reason.length).toBeGreaterThan(40);
      expect(rule.source).not.toBe('');
      expect(reading(answers)).not.toMatch(/undefined|NaN/);
    }
  });

  test('uses every rule and every route somewhere', () => {
    const decided = combinations.map((answers) => advise(answers).rule.id);
    expect(new Set(decided)).toEqual(new Set(rules.map(({ id }) => id)));
    const taken = combinations.map((answers) => advise(answers).route.id);
    expect(new Set(taken)).toEqual(new Set(routes.map(({ id }) => id)));
  });

  test('names only questions and answers that exist', () => {
    for (const { when } of rules) {
      for (const [question, listed] of Object.entries(when)) {
        const known = questions.find(({ id }) => id === question)?.answers.map(({ id }) => id);
        expect(known).toEqual(expect.arrayContaining([...listed]));
      }
    }
  });

  test('never depends on privacy', () => {
    for (const answers of combinations) expect(advise(answers).decisive).not.toContain('private');
  });

  test('never trains without a budget, nor from scratch without text and money', () => {
    for (const answers of combinations) {
      const { id } = advise(answers).route;
      if (answers['compute'] === 'none') expect(id).toBe('prompt');
      if (id === 'scratch')
        expect([answers['text'], answers['compute']]).toEqual(['plenty', 'many']);
      if (id === 'tune') expect(answers['examples']).toBe('thousands');
      if (id === 'continue') expect(answers['text']).not.toBe('little');
    }
  });
});

describe('the state in a link', () => {
  test('survives the way through an address, for every combination', () => {
    for (const answers of combinations) {
      const address = settings.serialise({ answers }).toString();
      const { state, ignored } = settings.parse(new URLSearchParams(address));
      expect(ignored).toEqual([]);
      expect(state.answers).toEqual(answers);
    }
  });

  test('is valid whatever the link says, and names what it ignored', () => {
    const keys = fc.constantFrom('x', '__proto__', ...questions.map(({ id }) => id));
    const values = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('plenty', 'none', 'knowledge', 'toString'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, values), { maxLength: 8 }), (pairs) => {
        const { state, ignored } = settings.parse(new URLSearchParams(pairs));
        for (const { id, answers } of questions) {
          expect(answers.map((answer) => answer.id)).toContain(state.answers[id]);
        }
        if (pairs.some(([key]) => key === 'x')) expect(ignored.length).toBeGreaterThan(0);
      }),
    );
  });
});

test('the built page holds the finished advice', () => {
  const html = renderToString(<AdaptationGuideView id="fig" />);
  expect(advise(initialAnswers).route.id).toBe('continue');
  expect(html).toContain('← recommended');
  expect(html).toContain('Continue pre-training. A hosted model will do');
  expect(html).toContain('question 1, 2, 3 or 5 alone could change the route');
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});
