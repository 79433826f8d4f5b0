import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { proseOf, wordOf, type Length } from './prose.ts';

export const LESSONS_A_MODULE = 12;
/** Draws something, so that a page has a figure. */
const FIGURE = `---
import Figure from './parts/Figure.astro';
const { id, number } = Astro.props;
---
<Figure id={id} number={number}>
  <svg slot="drawing" viewBox="0 0 40 20" role="img" aria-label="Two boxes"><rect width="15" height="20" /><rect x="25" width="15" height="20" /></svg>
  <slot />
</Figure>
`;

/** The name of the n-th lesson, from 0. */
export const slugOf = (n: number): string => `lesson-${n + 1}`;

/** What a lesson of the course holds, about. */
export const LENGTH: Length = { words: 1880, formulas: 17 };
/** The least that a lesson holds: its title, a term, a formula, a table, a figure and a question. */
export const SHORT: Length = { words: 0, formulas: 0 };

/**
 * Writes a course of that many lessons into a folder: each with a term, a citation, formulas, a
 * figure, a question and links of its own, and none with a slip.
 */
export function makeCourse(folder: string, lessons: number, length = SHORT): void {
  rmSync(folder, { recursive: true, force: true });
  const write = (path: string, content: string | object): void => {
    const file = join(folder, 'src', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  };
  const all = Array.from({ length: lessons }, (_, n) => n);
  const list = (name: string, entryOf: (n: number) => object, of = all): void => {
    write(`content/${name}.json`, of.map(entryOf));
  };
  list(
    'modules',
    (n) => ({ id: `module-${n + 1}`, title: `Module ${n + 1}`, question: 'What comes next?' }),
    all.slice(0, Math.ceil(lessons / LESSONS_A_MODULE)),
  );
  list('glossary', (n) => ({
    id: `notion-${n + 1}`,
    term: `term ${n + 1}`,
    definition: `What lesson ${n + 1} is about.`,
    lesson: slugOf(n),
  }));
  list('references', (n) => ({
    id: `work-${n + 1}`,
    type: 'article',
    title: 'A work',
    author: [{ family: `Author ${n + 1}` }],
    issued: { 'date-parts': [[2020]] },
  }));
  list('errata', (n) => ({
    id: `correction-${n + 1}`,
    lesson: slugOf(n),
    claim: 'Three.',
    finding: 'Four.',
    cite: [{ id: `work-${n + 1}` }],
  }));
  list('notices', () => ({}), []);
  list('formulas', () => ({}), []);
  write('figures/Weights.astro', FIGURE);
  for (const n of all) {
    write(`content/lessons/${slugOf(n)}.mdx`, lessonText(n, length));
    write(`content/ko/${slugOf(n)}.md`, '---\ntitle: 제목\ndescription: 한 문장.\n---\n\n요약.\n');
    write(`content/questions/${slugOf(n)}.json`, {
      lesson: slugOf(n),
      questions: [questionOf(n)],
    });
  }
}

const lessonText = (n: number, length: Length): string => `---
title: Lesson ${n + 1}, on ${wordOf(6000 + n)}
module: module-${Math.floor(n / LESSONS_A_MODULE) + 1}
order: ${n + 1}
description: A lesson that was made by a program, so that a course of any number of lessons can be read and checked.
summary: It is one of many.
objectives:
  - count it
  - read on
---

A <Term id="notion-${n + 1}">term</Term> of many, in $d \\times r$ numbers
<Cite id="work-${n + 1}" at="Table ${n + 1}" />. [Before it](/lessons/${slugOf(Math.max(0, n - 1))}/#count)
and [its term](/glossary/#notion-${n + 1}).

## What is counted [#count]

| lesson | number |
| ------ | ------ |
| this   | ${n + 1} |

<Equation id="eq-sum">

$$
n = ${n + 1} d r
$$

</Equation>

<Weights id="fig-weights">What <Ref to="eq-sum" /> counts.</Weights>

<Question id="question-${n + 1}" />

${proseOf(n, length)}`;

const questionOf = (n: number): object => ({
  id: `question-${n + 1}`,
  kind: 'choice',
  prompt: 'Which?',
  choices: ['one', 'two', 'six'].map((id) => ({
    id,
    text: id,
    why: 'So it is.',
    right: id === 'two',
  })),
});
