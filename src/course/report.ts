import type { Problem } from './findings.ts';
import type { ProblemName } from './problem-names.ts';

/** Counted from 1, as editors do. */
export interface Place {
  line?: number | undefined;
  column?: number | undefined;
}

/** What is wrong with the content, by its registered name. */
export type Finding = Omit<Problem, 'file' | 'line' | 'column'> & { problem: ProblemName };

/** Notes a problem of one file. */
export type Report = (place: Place | undefined, finding: Finding) => void;

export function reportTo(problems: Problem[], file: string): Report {
  return (place, finding) => {
    problems.push({ file, line: place?.line, column: place?.column, ...finding });
  };
}

/** By file and line, as an author works through them. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where the character at `offset` of a text stands, if the text begins at `start`. */
export function placeIn(text: string, offset: number, start: Place = {}): Place {
  const before = text.slice(0, offset).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return {
    line: (start.line ?? 1) + before.length - 1,
    column: before.length === 1 ? column + (start.column ?? 1) - 1 : column,
  };
}

/** Enough of a text to recognise it. */
export const excerpt = (text: string, length = 60): string => {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
};
