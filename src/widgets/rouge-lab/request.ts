import type { RougeType } from '../../models/rouge.ts';
import type { State } from './settings.ts';

/** What is to be counted and drawn. */
export interface Request {
  readonly references: readonly string[];
  readonly candidate: string;
  readonly useStemmer: boolean;
  readonly measure: RougeType;
  /** position of the reference to draw; if there is none, the best is drawn */
  readonly against: number | undefined;
}

export function requestOf({ references, candidate, settings }: State): Request {
  const { measure, stem, against } = settings;
  return {
    references,
    candidate,
    useStemmer: stem === 'on',
    measure,
    against: against === 'best' ? undefined : Number(against) - 1,
  };
}
