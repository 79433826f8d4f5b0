import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { kept } from './kept.ts';

let packages = '';
let made = 0;
beforeEach(() => {
  packages = mkdtempSync(join(tmpdir(), 'kept-'));
  writeFileSync(join(packages, '.package-lock.json'), '{}');
  made = 0;
});
afterEach(() => {
  rmSync(packages, { recursive: true });
});

const folder = () => join(packages, '.cache/course');
const files = () => readdirSync(folder()).map((name) => join(folder(), name));
const ask = async (...parts: string[]): Promise<string> => {
  const make = () => Promise.resolve(Buffer.from(`${parts.join()} ${(made += 1)}`));
  return Buffer.from(await kept(parts, make, packages)).toString();
};

test('makes the same thing once, and another for other parts', async () => {
  expect(await ask('font', 'ab')).toBe('font,ab 1');
  expect(await ask('font', 'ab')).toBe('font,ab 1');
  expect(await ask('fonta', 'b')).toBe('fonta,b 2');
});

test('makes again what was cut short, changed or deleted', async () => {
  await ask('a');
  const [file = ''] = files();
  writeFileSync(file, readFileSync(file).subarray(0, -1));
  expect(await ask('a')).toBe('a 2');
  writeFileSync(file, '');
  expect(await ask('a')).toBe('a 3');
  rmSync(folder(), { recursive: true });
  expect(await ask('a')).toBe('a 4');
  expect(await ask('a')).toBe('a 4');
});

test('makes everything again with other packages, and keeps nothing where they are not known', async () => {
  await ask('a');
  writeFileSync(join(packages, '.package-lock.json'), '{ }');
  expect(await ask('a')).toBe('a 2');
  rmSync(join(packages, '.package-lock.json'));
  expect(await ask('a')).toBe('a 3');
  expect(await ask('a')).toBe('a 4');
});

test('forgets what no build has asked for in a month', async () => {
  await ask('old');
  const [old = ''] = files();
  utimesSync(old, 0, 0);
  await ask('new');
  expect(files()).toHaveLength(1);
  expect(files()).not.toContain(old);
});
