import type { BleuOptions } from '../../models/bleu.ts';
import type { State } from './settings.ts';

/** What is to be counted and listed. */
export interface Request {
  readonly references: readonly string[];
  readonly candidate: string;
  readonly options: BleuOptions;
  /** the n whose n-grams are listed */
  readonly order: number;
}

export const requestOf = ({ references, candidate, settings }: State): Request => ({
  references,
  candidate,
  options: {
    tokenize: settings.tok,
    smoothMethod: settings.smooth,
    lowercase: settings.case === 'lc',
    effectiveOrder: settings.eff === 'yes',
  },
  order: Number(settings.order),
});
