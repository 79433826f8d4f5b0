import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { AstroData } from './heading-texts.ts';
import { studyFacts } from './study-facts.ts';
import type { StudyFacts } from './study-facts.ts';

const LESSON = `Before.

## Cost [#cost]

It costs $x$. See <Ref to="fig-a" />.

<Equation id="eq-cost">

$$
C = 6ND
$$

</Equation>

## Rank [#rank]

More.
`;

const factsOf = (text: string): StudyFacts => {
  const file = new VFile({ path: 'lessons/lora.mdx', value: text });
  const parser = unified().use(remarkParse).use(remarkMdx).use(remarkMath);
  studyFacts()(parser.parse(file), file);
  return (file.data as AstroData).astro?.frontmatter as unknown as StudyFacts;
};

test('sections are hashed by heading id, and formulas found', () => {
  const { sectionHashes, formulas } = factsOf(LESSON);
  expect(Object.keys(sectionHashes)).toEqual(['', 'cost', 'rank']);
  expect(formulas).toEqual({ 'eq-cost': 'C = 6ND' });
});

test('an edit changes the hash of its own section only', () => {
  const before = factsOf(LESSON).sectionHashes;
  const changed = (from: string, to: string) => {
    const after = factsOf(LESSON.replace(from, to)).sectionHashes;
    return Object.keys({ ...before, ...after }).filter((id) => before[id] !== after[id]);
  };
  expect(changed('Before', 'After')).toEqual(['']);
  expect(changed('6ND', '8ND')).toEqual(['cost']);
  expect(changed('fig-a', 'fig-b')).toEqual(['cost']);
  expect(changed('## Rank', '## The rank')).toEqual(['rank']);
  expect(changed('Before.\n', 'Before.\n\n## New [#new]\n\nText.\n')).toEqual(['new']);
  // Lines may break elsewhere, and blank lines come and go.
  expect(changed('It costs', 'It\ncosts')).toEqual([]);
  expect(changed('More.', '\n\nMore.')).toEqual([]);
});
