import type { Reference } from '../schemas/reference-works.ts';

export interface BibliographyEntry {
  id: string;
  html: string;
}

/**
 * Formats works in APA style, sorted as the style sorts, with the address as a link. The formatter comes
 * when it is wanted: it takes a second to set up its style.
 */
export async function formatBibliography(
  works: readonly Reference[],
): Promise<BibliographyEntry[]> {
  const { Cite } = await import('@citation-js/core');
  await import('@citation-js/plugin-csl');
  const byId = new Map(works.map((work) => [work.id, work]));
  // The address is added as a link below; `custom` is ours.
  const data = works.map((work) => ({ ...work, custom: undefined, URL: undefined }));
  const formatted = new Cite(data).format('bibliography', {
    format: 'html',
    template: 'apa',
    lang: 'en-GB',
    asEntryArray: true,
  });
  return formatted.map(([id, entry]) => {
    const work = byId.get(id);
    let html = entry.replace(/<\/?div[^>]*>/g, '').trim();
    if (work?.custom?.etAl) html = html.replace(/ \((\d{4})\)/, ' et al. ($1)');
    const url = work?.URL;
    return {
      id,
      html: url ? `${html} <a href="${url}">${url.replace(/^https?:\/\//, '')}</a>` : html,
    };
  });
}
