import { describe, expect, test } from 'vitest';
import { repairWord } from './spelling.ts';

const VOCABULARY =
  'model training tokens bloomberg parameter parameters billion recall rouge lora tokeniser ' +
  'behaviour centre modelling fine tuning rank chinchilla';
const words = VOCABULARY.split(' ');
const repair = (word: string) => repairWord(word, words);

describe('repair', () => {
  test.each([
    ['blomberg', 'bloomberg'],
    ['billon', 'billion'],
    ['paramter', 'parameter'],
    ['reacll', 'recall'],
    ['rogue', 'rouge'],
    ['lroa', 'lora'],
    ['chinchila', 'chinchilla'],
  ])('%s is mended to %s', (wrong, right) => {
    expect(repair(wrong)).toBe(right);
  });

  test.each([
    ['tokenizer', 'tokeniser'],
    ['behavior', 'behaviour'],
    ['center', 'centre'],
    ['modeling', 'modelling'],
  ])('American %s finds British %s', (american, british) => {
    expect(repair(american)).toBe(british);
  });

  test('parts words that were run together', () => {
    expect(repair('finetuning')).toBe('fine tuning');
  });

  test('prefers the nearer word, then the more frequent', () => {
    expect(repairWord('rankk', ['rang', 'rank'])).toBe('rank');
    expect(repairWord('tokan', ['token', 'tokan2', 'toman'])).toBe('token');
  });

  test('leaves short words, numbers and names with digits alone', () => {
    expect(repair('lor')).toBeUndefined();
    expect(repair('int8')).toBeUndefined();
    expect(repair('xyzzyq')).toBeUndefined();
  });
});
