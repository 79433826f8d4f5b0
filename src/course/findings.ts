import { counted } from '../shared/counted.ts';
import { editDistance } from '../shared/spelling.ts';

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
  let limit = Math.floor(Math.max(2, name.length / 3));
  let best: string | undefined;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase(), limit);
    if (distance > limit) continue;
    best = candidate;
    limit = distance - 1;
  }
  return best;
}

/** "did you mean …?" where a near name exists, else what to do instead. */
export function suggest(name: string, known: Iterable<string>, otherwise: string): string {
  const near = nearest(name, known);
  return near === undefined ? otherwise : `did you mean "${near}"? Otherwise ${otherwise}`;
}
