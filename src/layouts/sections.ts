import type { MarkdownHeading } from 'astro';
import type { HeadingTexts } from '../integrations/authoring/heading-texts.ts';

/** The sections of a page for its navigation, each by the id of its heading. */
export const sectionsOf = (
  headings: readonly MarkdownHeading[],
  { headingTexts }: HeadingTexts,
): { slug: string; text: string }[] =>
  headings.flatMap(({ depth, slug, text }, index) =>
    depth === 2 ? [{ slug, text: headingTexts[index] ?? text }] : [],
  );
