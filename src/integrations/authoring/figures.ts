import { suggest } from './author-error.ts';
import type { PageIds } from './page-ids.ts';
import type { Report } from './report.ts';
import { textOf, type ReadTag } from './tags.ts';

/** Numbers figures and equations. @returns "Figure 1" and the like, by id */
export function numberFigures(found: readonly ReadTag[], ids: PageIds): Map<string, string> {
  const labels = new Map<string, string>();
  const count = { Figure: 0, Equation: 0 };
  for (const tag of found) {
    const { kind } = tag;
    if (kind !== 'figure' && kind !== 'equation') continue;
    const noun = kind === 'figure' ? 'Figure' : 'Equation';
    const number = String(++count[noun]);
    tag.node.attributes.push({ type: 'mdxJsxAttribute', name: 'number', value: number });
    const id = textOf(tag, 'id');
    if (id === undefined) continue;
    ids.claim(id, `<${tag.name}>`, tag.node.position?.start);
    labels.set(id, `${noun} ${number}`);
  }
  return labels;
}

/** Reports references to figures and equations that the lesson does not have. */
export function checkReferences(
  found: readonly ReadTag[],
  labels: ReadonlyMap<string, string>,
  report: Report,
): void {
  for (const tag of found) {
    const to = tag.name === 'Ref' ? textOf(tag, 'to') : undefined;
    if (to === undefined || labels.has(to)) continue;
    report(tag.node.position?.start, {
      problem: 'Unknown figure or equation',
      expected: 'the id of a figure, widget or equation of this lesson',
      found: `"${to}"`,
      repair: suggest(to, labels.keys(), 'give the figure this id'),
    });
  }
}
