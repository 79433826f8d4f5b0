import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { questionFile, type Question } from '../../../schemas/question.ts';
import { ALLOWED_CHANCE, chanceOf, isTold } from './answer-lengths.ts';

type ChoiceQuestion = Extract<Question, { kind: 'choice' }>;

/** A question whose choices are as long as these numbers; the first is right. */
const ask = (...lengths: number[]): ChoiceQuestion => ({
  id: 'question',
  kind: 'choice',
  prompt: 'Which?',
  choices: lengths.map((length, index) => ({
    id: `choice-${index}`,
    text: 'x'.repeat(length),
    right: index === 0,
    why: 'Because.',
  })),
});

test('only a right choice that is longer or shorter than all others is told', () => {
  expect(isTold(ask(9, 5, 7), 1)).toBe(true);
  expect(isTold(ask(3, 5, 7), -1)).toBe(true);
  expect(isTold(ask(6, 5, 7), 1)).toBe(false);
  expect(isTold(ask(7, 5, 7), 1)).toBe(false);
  expect(isTold(ask(5, 5, 7), -1)).toBe(false);
});

test('the chance is that of right choices that fall anywhere', () => {
  expect(chanceOf([], 1)).toBe(1);
  expect(chanceOf([ask(9, 5, 7)], 1)).toBeCloseTo(1 / 3, 12);
  expect(chanceOf([ask(9, 5, 7), ask(9, 1, 2, 3)], 1)).toBeCloseTo(1 / 12, 12);
  expect(chanceOf([ask(9, 5, 7), ask(2, 1, 2, 3)], 1)).toBeCloseTo(1 / 2, 12);
});

describe('in the course', () => {
  const lessons = globSync('src/content/questions/*.json').map((file) => {
    const { lesson, questions } = questionFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    return [
      lesson,
      questions.flatMap((question) => (question.kind === 'choice' ? [question] : [])),
    ] as const;
  });

  test.each(lessons)('length does not tell the answers of %s', (_lesson, questions) => {
    expect(chanceOf(questions, 1)).toBeGreaterThan(ALLOWED_CHANCE);
    expect(chanceOf(questions, -1)).toBeGreaterThan(ALLOWED_CHANCE);
  });
});
