import { formatBibliography } from '../course/bibliography.ts';
import type { BibliographyEntry } from '../course/bibliography.ts';
import type { Reference } from '../schemas/reference-works.ts';
import { kept } from './kept.ts';

/** As `formatBibliography`, or what an earlier build made of the same works by the same code. */
export async function bibliographyOf(works: readonly Reference[]): Promise<BibliographyEntry[]> {
  const parts = ['bibliography', String(formatBibliography), JSON.stringify(works)];
  const json = await kept(parts, async () =>
    Buffer.from(JSON.stringify(await formatBibliography(works))),
  );
  return JSON.parse(Buffer.from(json).toString()) as BibliographyEntry[];
}
