import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { archiveOf } from './archive.ts';

const FILES = new Map([
  ['kind', 'first and plain '.repeat(9)],
  ['a/leer.txt', ''],
  ['a/한국어.txt', 'the same words '.repeat(99)],
]);

test('gives back what was packed, under its name', async () => {
  const archive = await archiveOf(FILES, ['kind']);
  const files = Object.entries(unzipSync(archive)).map(([path, bytes]) => [path, strFromU8(bytes)]);
  expect(files).toEqual([...FILES]);
  expect(archive.subarray(30, 50).toString()).toBe('kindfirst and plain ');
  expect(archive.length).toBeLessThan(700);
});

test('is whole for a reader that checks sums', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  try {
    const file = join(folder, 'a.zip');
    writeFileSync(file, await archiveOf(FILES));
    const check = 'import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).testzip())';
    const { error, stdout } = spawnSync('python3', ['-c', check, file], { encoding: 'utf8' });
    // A machine without Python has the test above.
    if (!error) expect(stdout.trim()).toBe('None');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
