import finpile from '../../content/data/finpile.json' with { type: 'json' };
import { groupSources, yearTable } from './corpus.ts';

/** The bars of BloombergGPT's training text. */
export const groups = groupSources(finpile.sources);
/** FinPile's tokens, by source and year. */
export const years = yearTable(finpile.byYear);
