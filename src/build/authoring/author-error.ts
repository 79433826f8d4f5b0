import { counted } from '../../shared/counted.ts';
/** One thing an author can repair, at its place. Data first; the printing is `formatProblem`. */
export interface Problem {
  /** file as the author knows it, relative to the project */
  file: string;
  line?: number | undefined;
  column?: number | undefined;
  /** what is wrong, in a few words */
  problem: string;
  expected: string;
  found: string;
  repair: string;
}

export function formatProblem({ file, line, column, problem, ...rest }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return [
    `${place} ${problem}`,
    `  expected: ${rest.expected}`,
    `  found:    ${rest.found}`,
    `  repair:   ${rest.repair}`,
  ].join('\n');
}

/** Stops the build with every problem that was found, not only the first. */
export class AuthorError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      `${problems.map(formatProblem).join('\n\n')}\n\n` +
        `${counted(problems.length, 'problem')} in the content`,
    );
    this.name = 'AuthorError';
    this.problems = problems;
    // The message says where; a stack through the build tools says nothing to an author.
    this.stack = '';
  }

  // Astro looks for "window" and "document" in this string, and would then give advice on browser
  // APIs to an author who wrote about context windows.
  override toString(): string {
    return this.name;
  }
}

/** The known name nearest to a misspelt one, by edit distance; undefined if none is near. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: { name: string; distance: number } | undefined;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance <= Math.max(2, name.length / 3) && distance < (best?.distance ?? Infinity)) {
      best = { name: candidate, distance };
    }
  }
  return best?.name;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** "did you mean …?" where a near name exists, else what to do instead. */
export function suggest(name: string, known: Iterable<string>, otherwise: string): string {
  const near = nearest(name, known);
  return near === undefined ? otherwise : `did you mean "${near}"? Otherwise ${otherwise}`;
}
