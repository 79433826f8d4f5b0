import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Length of what a kept file begins with: the hash of what follows. */
const HASH = 32;
/** How long something is kept that no build asked for, in milliseconds. */
const FORGOTTEN = 30 * 24 * 60 * 60 * 1000;

const hashOf = (...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest();
};

/**
 * What `make` makes, or what it made in an earlier build of the same parts with the same packages. The
 * folder `.cache/course` beside the packages may be deleted at any time; a file in it that was cut
 * short or changed is made again, and so is everything when a package changes.
 * @param parts all that the result follows from, the name of what is made first
 * @param packages folder of the packages; without npm's list of them in it nothing is kept
 */
export async function kept(
  parts: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array>,
  packages = 'node_modules',
): Promise<Uint8Array> {
  const versions = await readFile(join(packages, '.package-lock.json')).catch(() => undefined);
  if (!versions) return make();
  const folder = join(packages, '.cache/course');
  const file = join(folder, hashOf(versions, process.version, ...parts).toString('hex'));
  const before = await readFile(file).catch(() => undefined);
  const content = before?.subarray(HASH);
  if (content && hashOf(content).equals(before?.subarray(0, HASH) ?? Buffer.of())) {
    await utimes(file, new Date(), new Date()).catch(() => undefined);
    return content;
  }
  const made = await make();
  // Where nothing can be written, a build is only slower.
  await write(folder, file, made).catch(() => undefined);
  return made;
}

/** Under another name at first: builds side by side never read half a file. */
async function write(folder: string, file: string, content: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = join(folder, randomUUID());
  await writeFile(draft, Buffer.concat([hashOf(content), content]));
  await rename(draft, file);
  for (const name of await readdir(folder)) {
    const { mtimeMs } = await stat(join(folder, name));
    if (Date.now() - mtimeMs > FORGOTTEN) await rm(join(folder, name), { force: true });
  }
}
