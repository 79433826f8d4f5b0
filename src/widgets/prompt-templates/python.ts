import { fewShotPrompt, type Pair, templateParts } from '../../models/prompt-template.ts';
import { type Program, pythonText } from '../shared/as-python/program.ts';
import { chosen } from './catalogue.ts';
import { build } from './pair.ts';
import type { State } from './settings.ts';

export { ProgramText } from '../shared/as-python/ProgramText.tsx';

/** A wording as `str.format` reads it: no spaces around a field's name. */
const wordingOf = (text: string): string =>
  templateParts(text)
    .map((part) => (part.kind === 'field' ? `{${part.text}}` : part.text))
    .join('');

const record = (values: Readonly<Record<string, string>>, indent: string): string =>
  [
    '{',
    ...Object.entries(values).map(
      ([name, value]) => `${indent}    ${pythonText(name)}: ${pythonText(value)},`,
    ),
    `${indent}}`,
  ].join('\n');

/** The template, the records and the text of one call, as training and prompting get it. */
export function program(state: State): Program {
  const { wording, values, examples, pair, problems } = build(state);
  const broken = [...problems.prompt, ...problems.completion].some(({ kind }) => kind !== 'leak');
  if (broken)
    return { why: 'A brace in the template names no field of the record: mend it first.' };
  const { kind, row } = chosen(state);
  const solved = kind.rows.filter(({ id }) => id !== row.id).slice(0, examples.length);
  const lines = (wordings: Pair) => [
    `PROMPT = ${pythonText(wordingOf(wordings.prompt))}`,
    `COMPLETION = ${pythonText(wordingOf(wordings.completion))}`,
  ];
  return {
    code: [
      ...lines(wording),
      '',
      'solved = [',
      ...solved.map((other) => `    ${record(other.values, '    ')},`),
      ']',
      `row = ${record(values, '')}`,
      'parts = [',
      '    PROMPT.format(**other) + " " + COMPLETION.format(**other)',
      '    for other in solved',
      ']',
      'print("\\n\\n".join(parts + [PROMPT.format(**row)]))',
      'print("->", COMPLETION.format(**row))',
    ].join('\n'),
    output: `${fewShotPrompt(examples, pair.prompt)}\n-> ${pair.completion}`,
  };
}
