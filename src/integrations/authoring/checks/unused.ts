import type { ContentCheck } from '../check.ts';
import { tagOf } from '../../../course/tag-set.ts';

/** Each module, widget, term and reference is used, and each term by the lesson that is said to teach it. */
export const checkUnused: ContentCheck = (content, reportIn) => {
  const uses = [...content.uses.values()].map(({ use }) => use);
  const terms = new Set(uses.flatMap((use) => use.terms));
  for (const { id, data, file, place } of content.glossary) {
    const taught = data && content.uses.get(data.lesson);
    if (!terms.has(id)) {
      reportIn(file)(place(), {
        problem: 'A term that no lesson uses',
        expected: `<Term id="${id}"> in a lesson`,
        found: 'no such tag',
        repair: 'mark the term at its first use in a lesson, or take it out',
      });
    } else if (taught && !taught.use.terms.includes(id)) {
      reportIn(file)(place('lesson'), {
        problem: 'A term that its lesson does not use',
        expected: `<Term id="${id}"> in lessons/${data.lesson}.mdx`,
        found: 'the tag in other lessons only',
        repair: 'mark the term there, or name the lesson that teaches it',
      });
    }
  }

  const taken = new Set(content.lessons.map(({ data }) => data?.module));
  for (const { id, file, place } of content.modules) {
    if (taken.has(id)) continue;
    reportIn(file)(place(), {
      problem: 'A module without a lesson',
      expected: `module: ${id} in the frontmatter of a lesson`,
      found: 'no such lesson',
      repair: 'write its lessons first, or take it out',
    });
  }

  const shown = new Set(uses.flatMap((use) => use.figures));
  for (const { name, file } of content.widgets) {
    const tag = tagOf(name);
    if (shown.has(tag)) continue;
    reportIn(file)(undefined, {
      problem: 'A widget that no lesson shows',
      expected: `<${tag}> in a lesson: the widget belongs to the first that shows it`,
      found: 'no such tag',
      repair: `write <${tag} id="fig-…">What it shows.</${tag}> into a lesson, or delete the folder`,
    });
  }

  const cited = new Set([
    ...uses.flatMap((use) => use.citations),
    ...content.errata.flatMap(({ data }) => data?.cite.map(({ id }) => id) ?? []),
  ]);
  for (const { id, file, place } of content.references) {
    if (cited.has(id)) continue;
    reportIn(file)(place(), {
      problem: 'A reference that nothing cites',
      expected: `<Cite id="${id}" /> in a lesson, or a correction of errata.json that cites it`,
      found: 'neither',
      repair: 'cite the work, or take it out',
    });
  }
};
