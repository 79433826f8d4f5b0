import { z } from 'astro/zod';
import { identifier, sentence } from './text.ts';

/** How a tag takes part in the lesson, besides its own properties. */
type TagKind = 'text' | 'block' | 'figure' | 'equation' | 'listing' | 'exercise';

/** A tag of the lessons and what it accepts. */
export interface Tag {
  kind: TagKind;
  props: z.ZodObject;
}

/** What an author writes on every numbered figure, widgets included. */
export const figureProps = z.strictObject({
  /** permanent anchor; `<Ref to="…" />` points to it */
  id: identifier,
});

/**
 * The tags of the lessons that are no figures; the build stops, naming file and line, on anything
 * else. Text tags become links and notes in `integrations/authoring/inline-tags.ts`; every other tag has a
 * component of its name. Figures and widgets are found in their folders.
 */
export const tags = {
  /** (Wu et al. 2023, Table 4) */
  Cite: {
    kind: 'text',
    props: z.strictObject({
      id: identifier,
      at: sentence.optional(),
      /** Wu et al. (2023, Table 4), for use inside a sentence */
      narrative: z.boolean().optional(),
    }),
  },
  /** a glossary term at its first use */
  Term: { kind: 'text', props: z.strictObject({ id: identifier }) },
  /** a short remark in the margin */
  SideNote: { kind: 'text', props: z.strictObject({}) },
  /** a longer remark in a box */
  Aside: { kind: 'block', props: z.strictObject({ title: sentence }) },
  /** "Figure 2" as a link */
  Ref: { kind: 'text', props: z.strictObject({ to: identifier }) },
  /** a question of `questions/<slug>.json`, asked here */
  Question: { kind: 'block', props: z.strictObject({ id: identifier }) },
  /** the listing `code/<lesson>/<id>`, with a caption that says what to notice */
  Code: { kind: 'listing', props: z.strictObject({ id: identifier }) },
  /** something to do, in a lesson's last section but one: `## Exercises [#exercises]` */
  Exercise: { kind: 'exercise', props: z.strictObject({ id: identifier, title: sentence }) },
  /** the solution, at the end of its exercise */
  Solution: { kind: 'block', props: z.strictObject({}) },
  /** a work of `references.json` to read next, with the reason: `## Further reading, and why` */
  Work: { kind: 'block', props: z.strictObject({ id: identifier }) },
  /** numbered display maths */
  Equation: { kind: 'equation', props: z.strictObject({ id: identifier }) },
} as const satisfies Record<string, Tag>;

/** A tag that is known by name, because the course does more with it than show its component. */
export type TagName = keyof typeof tags;
