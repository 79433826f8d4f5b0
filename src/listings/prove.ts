import { libraries } from './libraries/index.ts';
import type { Listing } from './listing.ts';
import { runPython } from './python/run.ts';

/**
 * What a listing prints, computed by running it: the models of the course stand in for the
 * libraries.
 * @throws PythonError with its line, if it does what cannot be computed here
 */
export function provenOutput({ code, language }: Pick<Listing, 'code' | 'language'>): string {
  if (language !== 'python') throw new Error('only Python is run here');
  return runPython(code, libraries);
}

/** The first line, counted from 1, in which two outputs differ; undefined if they are equal. */
export function firstDifference(
  printed: string,
  shown: string,
): { line: number; printed: string; shown: string } | undefined {
  const [made, given] = [lines(printed), lines(shown)];
  const at = Array.from({ length: Math.max(made.length, given.length) }).findIndex(
    (_, index) => made[index] !== given[index],
  );
  if (at < 0) return undefined;
  const end = 'nothing more';
  return { line: at + 1, printed: made[at] ?? end, shown: given[at] ?? end };
}

const lines = (text: string): string[] => text.replace(/\n$/, '').split('\n');
