import type { PhrasingContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Reference } from '../../schemas/reference-works.ts';
import { places } from '../../course/paths.ts';
import { authorNames, year } from '../../course/citation.ts';
import type { ReadTag, TagNode } from '../../course/read/tags.ts';

/**
 * Turns the tags inside sentences into links and notes. They are not components because a
 * component's own line breaks would become spaces before the next full stop.
 */
export function expandInlineTags(
  found: readonly ReadTag[],
  references: ReadonlyMap<string, Reference | undefined>,
  labels: ReadonlyMap<string, string>,
): void {
  for (const { node, name, props } of found) {
    const id = String(props[name === 'Ref' ? 'to' : 'id']);
    if (name === 'Cite') {
      const work = references.get(id);
      if (!work) continue;
      node.children = [text(citation(work, props))];
      become(node, 'a', { class: 'cite', href: `#${places.reference(id)}`, 'data-card': '' });
    } else if (name === 'Term') {
      become(node, 'a', { class: 'term', href: `#${places.term(id)}`, 'data-card': '' });
    } else if (name === 'Ref') {
      node.children = [text(labels.get(id) ?? id)];
      become(node, 'a', { class: 'ref', href: `#${id}` });
    } else if (name === 'SideNote') {
      // Opens in place where there is no margin, by a checkbox, without JavaScript.
      const box = element('input', { type: 'checkbox', 'aria-label': 'Show the side note' });
      node.children = [
        element('label', { class: 'sidenote-mark' }, [box]),
        element(
          'small',
          { class: 'sidenote-text', role: 'note' },
          node.children as PhrasingContent[],
        ),
      ];
      become(node, 'span', { class: 'sidenote' });
    }
  }
}

/** (Wu et al. 2023, Table 4), or Wu et al. (2023, Table 4) inside a sentence */
function citation(work: Reference, { at, narrative }: Record<string, unknown>): string {
  const place = typeof at === 'string' ? `${year(work)}, ${at}` : year(work);
  return narrative === true ? `${authorNames(work)} (${place})` : `(${authorNames(work)} ${place})`;
}

const text = (value: string) => ({ type: 'text', value }) as const;

const attributes = (values: Record<string, string>) =>
  Object.entries(values).map(([name, value]) => ({
    type: 'mdxJsxAttribute' as const,
    name,
    value,
  }));

function become(node: TagNode, name: string, values: Record<string, string>): void {
  node.name = name;
  node.attributes = attributes(values);
}

function element(
  name: string,
  values: Record<string, string>,
  children: PhrasingContent[] = [],
): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes: attributes(values), children };
}
