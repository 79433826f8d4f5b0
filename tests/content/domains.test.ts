import { describe, expect, test } from 'vitest';
import tokenizations from '../../src/content/data/tokenizations.json';
import { optimalModel, trainingFlops } from '../../src/models/scaling-laws.ts';
import { lesson, numberAnswer } from './content.ts';

const HOUR = 3600;

describe('domain-adaptation', () => {
  const counts = (start: string) =>
    tokenizations.texts.find(({ text }) => text.startsWith(start)) ?? { words: 0, counts: [] };

  test('fertilities follow from the counted pieces', () => {
    const [short, long] = [counts('Sig'), counts('Take one')];
    const fertility = ({ words, counts: [first = NaN] }: typeof short) => first / words;
    expect(numberAnswer('domain-adaptation', 'domain-adaptation-fertility')).toBeCloseTo(
      fertility(short) / fertility(long),
      2,
    );
    expect(fertility(counts('The cat'))).toBeCloseTo(1.07, 2);
  });

  test('inputs are shorter by what the question says', () => {
    expect(numberAnswer('domain-adaptation', 'domain-adaptation-shorter')).toBeCloseTo(
      ((106 - 75.9) / 106) * 100,
      1,
    );
  });

  test('runs cost 6ND, in hours of a GPU at the speed of the text', () => {
    const hours = (parameters: number, tokens: number) =>
      trainingFlops(parameters, tokens) / 102e12 / HOUR;
    expect(trainingFlops(7e9, 30e9)).toBeCloseTo(1.26e21, -15);
    expect(hours(7e9, 30e9)).toBeCloseTo(3430, -1);
    expect(hours(7e9, 200e6)).toBeCloseTo(23, 0);
    expect(Math.round(hours(7e9, 140e9) / 1000) * 1000).toBe(16_000);
    expect(numberAnswer('domain-adaptation', 'domain-adaptation-continue-cost')).toBeCloseTo(
      hours(8e9, 5e9),
      0,
    );
  });

  test('a library for retrieval takes what the text says', () => {
    const text = lesson('domain-adaptation').replace(/\s+/g, ' ');
    const passages = 120e6 / 400;
    expect(text).toContain(`of 400 that is ${passages.toLocaleString('en')}`);
    expect(text).toContain(`they take ${((passages * 768 * 2) / 1e9).toFixed(2)} GB`);
    expect(text).toContain(`add ${(5 * 400).toLocaleString('en')} tokens`);
  });

  test('GPU hours are GPUs times days times 24', () => {
    const text = lesson('domain-adaptation');
    expect(text).toContain(`${(16 * 5 * 24).toLocaleString('en')} GPU hours`);
    expect(text).toContain((8 * 23 * 24).toLocaleString('en'));
  });
});

describe('bloomberggpt', () => {
  const [parameters, tokens] = [50_558_868_480, 569e9];

  test('the run in four numbers is computed from the printed settings', () => {
    const text = lesson('bloomberggpt');
    expect(text).toContain(Math.round((512 * 32.5 * 139_200) / HOUR).toLocaleString('en'));
    expect(trainingFlops(parameters, tokens)).toBeCloseTo(1.73e23, -21);
    expect(tokens / parameters).toBeCloseTo(11.25, 2);
    expect(2.36e23 / 8.64e19).toBeCloseTo(2731, 0);
  });

  test('answers follow from the laws and the rule of half', () => {
    expect(numberAnswer('bloomberggpt', 'bloomberggpt-half-rule')).toBe(363.5 / 0.5);
    const optimal = optimalModel(trainingFlops(parameters, tokens), 'chinchilla-1').parameters;
    expect(numberAnswer('bloomberggpt', 'bloomberggpt-oversize')).toBeCloseTo(
      parameters / optimal,
      1,
    );
  });
});

test('always saying “neutral” scores what the lesson on models for one field says', () => {
  const precision = 2879 / 4846;
  const f1 = (2 * precision) / (precision + 1);
  expect(numberAnswer('domain-specific-llms', 'domain-specific-llms-baseline')).toBeCloseTo(
    precision * f1,
    3,
  );
});
