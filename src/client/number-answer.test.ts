import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { questionFile } from '../schemas/question.ts';
import { givenAnswer } from './number-answer.ts';

describe('the answer that a reader has given', () => {
  const billions = [
    { answer: 727, tolerance: 3 },
    { answer: 363.5, tolerance: 1 },
  ];

  test.each(['727', '727B', '727 billion', '728.5 billion tokens', '7.27 × 10¹¹', '7.27e11'])(
    'is the right one for %s, counted in billions of tokens',
    (text) => {
      expect(givenAnswer(text, 'billion tokens', billions)).toBe(0);
    },
  );

  test('is a well-known miss, or none of them', () => {
    expect(givenAnswer('363.5B', 'billion tokens', billions)).toBe(1);
    expect(givenAnswer('709', 'billion tokens', billions)).toBe(-1);
    expect(givenAnswer('727e12', 'billion tokens', billions)).toBe(-1);
  });

  test.each([
    ['112 GB', 'GB', 112],
    ['0.112 TB', 'GB', 112],
    ['112', 'GB', 112],
    ['81,920', 'numbers', 81_920],
    ['81 920 numbers', 'numbers', 81_920],
    ['−5', '', -5],
    ['1.73 × 10²³', 'FLOPs', 1.73e23],
    ['28.4 per cent', 'per cent', 28.4],
    ['28.4%', 'per cent', 28.4],
    ['1.37×', 'times', 1.37],
  ])('is read from %s in %s', (text, unit, answer) => {
    expect(givenAnswer(text, unit, [{ answer, tolerance: Math.abs(answer) * 1e-6 }])).toBe(0);
  });

  test('is a message where the text is no number', () => {
    expect(givenAnswer('much', 'GB', [])).toContain('is not a number');
    expect(givenAnswer('56,7', '%', [])).toContain('can be read in two ways');
  });
});

describe('every number question of the course', () => {
  const questions = globSync('src/content/questions/*.json')
    .flatMap((file) => questionFile.parse(JSON.parse(readFileSync(file, 'utf8'))).questions)
    .flatMap((question) => (question.kind === 'number' ? [question] : []));

  test.each(questions.map((question) => [question.id, question] as const))(
    '%s takes its answers as the page prints them, with and without the unit',
    (_id, { answer, tolerance, unit = '', misses }) => {
      const answers = [{ answer, tolerance }, ...misses];
      answers.forEach((each, index) => {
        const printed = each.answer.toLocaleString('en');
        expect(givenAnswer(printed, unit, answers)).toBe(index);
        expect(givenAnswer(`${printed} ${unit}`, unit, answers)).toBe(index);
      });
    },
  );
});
