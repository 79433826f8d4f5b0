import { createProcessor } from '@mdx-js/mdx';
import { z } from 'astro/zod';
import { visit } from './visit.ts';
import { describe, expect, test } from 'vitest';
import { formatProblem, type Problem } from '../findings.ts';
import { reportTo } from '../report.ts';
import { readProps } from './tag-props.ts';

const schema = z.strictObject({
  rank: z.number().int().min(1).max(64),
  targets: z.array(z.string()).optional(),
  merged: z.boolean().optional(),
});

function read(source: string) {
  const problems: Problem[] = [];
  let props: Record<string, unknown> = {};
  const tree = createProcessor({ format: 'mdx' }).parse(source);
  visit(tree, 'mdxJsxFlowElement', (node) => {
    props = readProps(node, schema, reportTo(problems, 'lora.mdx'));
  });
  return { props, problems: problems.map(formatProblem) };
}

describe('the properties of a tag', () => {
  test('are read as plain values', () => {
    expect(read('<Lora rank={8} targets={["q", "v"]} merged />')).toEqual({
      props: { rank: 8, targets: ['q', 'v'], merged: true },
      problems: [],
    });
  });

  test('out of range are reported with their bound', () => {
    expect(read('<Lora\n  rank={65}\n/>').problems).toMatchInlineSnapshot(`
      [
        "lora.mdx:2:3 <Lora> has a property that does not fit
        expected: rank: a number of at most 64
        found:    65
        repair:   write a number of at most 64",
      ]
    `);
    expect(read('<Lora rank={0} />').problems).toMatchInlineSnapshot(`
      [
        "lora.mdx:1:7 <Lora> has a property that does not fit
        expected: rank: a number of at least 1
        found:    0
        repair:   write a number of at least 1",
      ]
    `);
  });

  test('of another type are reported with the type they need', () => {
    expect(read('<Lora rank="8" />').problems).toMatchInlineSnapshot(`
      [
        "lora.mdx:1:7 <Lora> has a property that does not fit
        expected: rank: a number
        found:    "8"
        repair:   write rank={8}",
      ]
    `);
    expect(read('<Lora rank={2.5} />').problems).toMatchInlineSnapshot(`
      [
        "lora.mdx:1:7 <Lora> has a property that does not fit
        expected: rank: a whole number
        found:    2.5
        repair:   write a whole number",
      ]
    `);
  });

  test('that are misspelt are not reported as missing as well', () => {
    expect(read('<Lora rnak={8} />').problems).toMatchInlineSnapshot(`
      [
        "lora.mdx:1:7 <Lora> has a property that does not fit
        expected: the key rank
        found:    the key rnak
        repair:   write rank",
      ]
    `);
  });

  test('cannot hold code', () => {
    expect(read('<Lora rank={4 * 2} />').problems).toMatchInlineSnapshot(`
      [
        "lora.mdx:1:7 Code in a tag
        expected: a text in quotes, or a number, true or false in braces
        found:    rank={4 * 2}
        repair:   write rank="text" or rank={8}",
      ]
    `);
  });
});
