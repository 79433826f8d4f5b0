import type { Node, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { tags, type TagName } from '../../schemas/tags.ts';
import { suggest } from './author-error.ts';
import type { Knowledge } from './knowledge.ts';
import { expandInlineTags } from './inline-tags.ts';
import type { LessonFindings, Report } from './plugin.ts';

export type TagNode = MdxJsxFlowElement | MdxJsxTextElement;

export interface ReadTag {
  node: TagNode;
  name: TagName;
  props: Record<string, unknown>;
}

const tagNames = Object.keys(tags);

/** Checks every tag of a lesson, numbers figures and equations and resolves references to them. */
export function checkTags(
  tree: Root,
  slug: string,
  knowledge: Knowledge,
  report: Report,
): LessonFindings {
  const found = readTags(tree, report);
  const labels = numberFigures(found, report);
  const collect = (
    name: TagName,
    known: { has(id: string): boolean; keys(): Iterable<string> },
    noun: string,
    where: string,
  ) => {
    const used = new Set<string>();
    for (const tag of found) {
      if (tag.name !== name) continue;
      const id = String(tag.props['id']);
      if (!known.has(id)) {
        report(tag.node.position?.start, {
          problem: `Unknown ${noun}`,
          expected: `an id of ${where}`,
          found: `"${id}"`,
          repair: suggest(id, known.keys(), `add it to ${where}`),
        });
      }
      used.add(id);
    }
    return [...used];
  };
  const citations = collect('Cite', knowledge.references, 'citation', 'references.json');
  const terms = collect('Term', knowledge.terms, 'term', 'glossary.json');
  const inlineQuestions = collect(
    'Question',
    knowledge.questions.get(slug) ?? new Set(),
    'question',
    `questions/${slug}.json`,
  );
  checkReferences(found, labels, report);
  const words = toString(tree).split(/\s+/).length;
  expandInlineTags(found, knowledge.references, labels);
  return {
    citations,
    terms,
    inlineQuestions,
    labels: [...labels].map(([id, label]) => ({ id, label })),
    words,
  };
}

function readTags(tree: Root, report: Report): ReadTag[] {
  const found: ReadTag[] = [];
  visit(tree, (node: Node) => {
    if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression') {
      report(node.position?.start, {
        problem: 'Code in a lesson',
        expected: 'prose and tags only',
        found: 'an import, export or expression in braces',
        repair: `take it out; the tags are ${tagNames.join(', ')}`,
      });
    }
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const tag = readTag(node as TagNode, report);
    if (tag) found.push(tag);
  });
  return found;
}

function readTag(node: TagNode, report: Report): ReadTag | undefined {
  const place = node.position?.start;
  const name = node.name ?? '';
  if (!Object.hasOwn(tags, name)) {
    report(place, {
      problem: 'Unknown tag',
      expected: `one of ${tagNames.join(', ')}`,
      found: `<${name}>`,
      repair: suggest(name, tagNames, 'add it to schemas/tags.ts and lesson-components.ts'),
    });
    return undefined;
  }
  const known = name as TagName;
  const props = readProps(node, report);
  const result = tags[known].props.safeParse(props);
  for (const issue of result.error?.issues ?? []) {
    const path = issue.path.join('.');
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : path;
    report(place, {
      problem: `<${known}> has a property that does not fit`,
      expected:
        issue.code === 'unrecognized_keys' ? propertyNames(known) : `${path}: ${issue.message}`,
      found: keys in props ? `${keys}=${JSON.stringify(props[keys])}` : keys || 'nothing',
      repair: issue.code === 'unrecognized_keys' ? 'take it out or mend its name' : `mend ${path}`,
    });
  }
  const caption = toString(node).trim();
  if (tags[known].kind === 'figure' && caption === '') {
    report(place, {
      problem: `<${known}> has no caption`,
      expected: 'a caption between the tags that states the point of the figure',
      found: 'nothing between the tags',
      repair: `write <${known} id="…">What the figure shows.</${known}>`,
    });
  }
  return result.success ? { node, name: known, props } : undefined;
}

function propertyNames(name: TagName): string {
  const names = Object.keys(tags[name].props.shape);
  return names.length > 0 ? `only ${names.join(', ')}` : 'no properties';
}

/** Attributes as plain values; only literals may stand in braces. */
function readProps(node: TagNode, report: Report): Record<string, unknown> {
  const props: Record<string, unknown> = {};
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      report(node.position?.start, {
        problem: 'Code in a tag',
        expected: 'properties with literal values',
        found: `{${attribute.value}}`,
        repair: 'write each property by name',
      });
    } else if (attribute.value === null || attribute.value === undefined) {
      props[attribute.name] = true;
    } else if (typeof attribute.value === 'string') {
      props[attribute.name] = attribute.value;
    } else {
      props[attribute.name] = literal(attribute.value.value);
    }
  }
  return props;
}

function literal(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    return source;
  }
}

function numberFigures(found: readonly ReadTag[], report: Report): Map<string, string> {
  const labels = new Map<string, string>();
  const count = { Figure: 0, Equation: 0 };
  for (const { node, name, props } of found) {
    const { kind } = tags[name];
    if (kind !== 'figure' && kind !== 'equation') continue;
    const noun = kind === 'figure' ? 'Figure' : 'Equation';
    const id = String(props['id']);
    if (labels.has(id)) {
      report(node.position?.start, {
        problem: 'Two figures or equations share one id',
        expected: 'an id of its own for each',
        found: `id="${id}" a second time`,
        repair: 'rename the later one',
      });
    }
    const number = String(++count[noun]);
    labels.set(id, `${noun} ${number}`);
    node.attributes.push({ type: 'mdxJsxAttribute', name: 'number', value: number });
  }
  return labels;
}

function checkReferences(
  found: readonly ReadTag[],
  labels: ReadonlyMap<string, string>,
  report: Report,
): void {
  for (const { node, name, props } of found) {
    const to = String(props['to']);
    if (name !== 'Ref' || labels.has(to)) continue;
    report(node.position?.start, {
      problem: 'Unknown figure or equation',
      expected: 'the id of a figure, widget or equation of this lesson',
      found: `"${to}"`,
      repair: suggest(to, labels.keys(), 'give the figure this id'),
    });
  }
}
