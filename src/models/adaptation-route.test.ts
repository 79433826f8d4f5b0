import { describe, expect, test } from 'vitest';
import { decideRoute, decisiveQuestions, type RouteRule } from './adaptation-route.ts';

const questions = [
  { id: 'size', answers: [{ id: 'small' }, { id: 'large' }] },
  { id: 'hue', answers: [{ id: 'red' }, { id: 'blue' }] },
];
const rules: RouteRule[] = [
  { id: 'a', when: { size: ['small'], hue: ['red', 'blue'] }, route: 'walk' },
  { id: 'b', when: { hue: ['red'] }, route: 'ride' },
  { id: 'c', when: {}, route: 'walk' },
];

describe('deciding', () => {
  test('takes the first rule that applies and keeps those before it', () => {
    const { rule, passed } = decideRoute(rules, { size: 'large', hue: 'red' });
    expect(rule.id).toBe('b');
    expect(passed.map(({ id }) => id)).toEqual(['a']);
  });

  test('needs every question of a rule answered as listed', () => {
    expect(decideRoute(rules, { size: 'small', hue: 'green' }).rule.id).toBe('c');
    expect(decideRoute(rules, {}).rule.id).toBe('c');
  });

  test('says so when no rule applies', () => {
    expect(() => decideRoute(rules.slice(0, 2), {})).toThrow(/No rule/);
  });
});

test('a question is decisive if one other answer alone leads elsewhere', () => {
  expect(decisiveQuestions(questions, rules, { size: 'large', hue: 'red' })).toEqual([
    'size',
    'hue',
  ]);
  expect(decisiveQuestions(questions, rules, { size: 'small', hue: 'blue' })).toEqual([]);
});
