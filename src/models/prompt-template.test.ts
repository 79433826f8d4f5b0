import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fewShotPrompt,
  fillTemplate,
  leakedRecords,
  splitPairs,
  templateParts,
  templateProblems,
  unusedFields,
  wordsAndMarks,
} from './prompt-template.ts';

describe('a template', () => {
  test('is filled from the record', () => {
    expect(fillTemplate('Rate “{ body }”: {x}', { body: 'fine {x}' })).toBe('Rate “fine {x}”: {x}');
  });

  test('reports unknown, empty and open fields at their place', () => {
    expect(templateProblems('{nope} { } {body} }', ['body'])).toEqual([
      { kind: 'unknown', name: 'nope', start: 0 },
      { kind: 'empty', name: '', start: 7 },
      { kind: 'open', name: '}', start: 18 },
    ]);
  });

  test('reports an answer that stands in the prompt', () => {
    expect(templateProblems('It has {stars}.', ['stars'], '{stars}')).toEqual([
      { kind: 'leak', name: 'stars', start: 7 },
    ]);
  });

  test('does not take names of inherited properties for fields', () => {
    expect(fillTemplate('{toString}', {})).toBe('{toString}');
  });

  test('names the fields that it does not use', () => {
    expect(unusedFields('{a}', '{b}', ['a', 'b', 'c'])).toEqual(['c']);
  });

  test('is made of its parts, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom('{', '}', 'a', ' ') }),
        ),
        (text) => {
          expect(
            templateParts(text)
              .map(({ start, end }) => text.slice(start, end))
              .join(''),
          ).toBe(text);
          expect(fillTemplate(text, {})).toBe(text);
          for (const { start } of templateProblems(text, []))
            expect('{}').toContain(text.charAt(start));
        },
      ),
    );
  });

  test('of 100,000 open braces is read in one go', () => {
    expect(templateProblems('{'.repeat(100_000), [])).toHaveLength(1);
  });
});

test('words and marks are counted as a reader would', () => {
  expect(wordsAndMarks('It leaks, after 1,000 days!')).toEqual([
    'It',
    'leaks',
    ',',
    'after',
    '1',
    ',',
    '000',
    'days',
    '!',
  ]);
  expect(wordsAndMarks(' \n')).toEqual([]);
});

test('few-shot prompts put the solved examples first', () => {
  expect(fewShotPrompt([{ prompt: 'P1:', completion: '5' }], 'P2:')).toBe('P1: 5\n\nP2:');
  expect(fewShotPrompt([], 'P2:')).toBe('P2:');
});

describe('the split', () => {
  test('by record keeps all pairs of a record together', () => {
    const split = splitPairs(4, 5, 'record');
    expect(leakedRecords(split)).toBe(0);
    expect(split.map(([first]) => first)).toEqual(['training', 'training', 'validation', 'test']);
  });

  test('by pair lets records of the test be trained on', () => {
    const split = splitPairs(4, 5, 'pair');
    expect(leakedRecords(split)).toBeGreaterThan(0);
    expect(split.flat().filter((part) => part === 'training')).toHaveLength(10);
  });
});
