import { z } from 'astro/zod';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import type { Finding, Report } from '../report.ts';
import { mismatches } from './schema-issues.ts';
import type { TagNode } from './tags.ts';
import type { ProblemName } from '../problem-names.ts';

/** Reads the properties of a tag as plain values and reports what does not fit the tag. */
export function readProps(
  node: TagNode,
  schema: z.ZodObject,
  report: Report,
): Record<string, unknown> {
  const props: Record<string, unknown> = {};
  const places = new Map<PropertyKey, MdxJsxAttribute['position']>();
  for (const attribute of node.attributes) {
    const place = attribute.position?.start ?? node.position?.start;
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      report(place, codeInTag(`{${attribute.value}}`, 'write each property by name'));
      return props;
    }
    places.set(attribute.name, attribute.position);
    const { value } = attribute;
    if (value === null || value === undefined) {
      props[attribute.name] = true;
    } else if (typeof value === 'string') {
      props[attribute.name] = value;
    } else {
      try {
        props[attribute.name] = JSON.parse(value.value);
      } catch {
        const found = `${attribute.name}={${value.value}}`;
        report(place, codeInTag(found, `write ${attribute.name}="text" or ${attribute.name}={8}`));
        return props;
      }
    }
  }
  for (const { path, ...wording } of mismatches(schema, props)) {
    const name = String(path[0] ?? '');
    const place = places.get(name) ?? node.position;
    const problem: ProblemName = `<${node.name ?? ''}> has a property that does not fit`;
    const repair = needsBraces(schema, name, props[name])
      ? `write ${name}={${String(props[name])}}`
      : wording.repair;
    report(place?.start, { problem, ...wording, repair });
  }
  return props;
}

/** A number or truth value that was written in quotes. */
function needsBraces(schema: z.ZodObject, name: string, value: unknown): boolean {
  try {
    const meant = typeof value === 'string' ? (JSON.parse(value) as unknown) : undefined;
    return typeof meant !== 'string' && z.safeParse(schema.shape[name] ?? z.never(), meant).success;
  } catch {
    return false;
  }
}

const codeInTag = (found: string, repair: string): Finding => ({
  problem: 'Code in a tag',
  expected: 'a text in quotes, or a number, true or false in braces',
  found,
  repair,
});
