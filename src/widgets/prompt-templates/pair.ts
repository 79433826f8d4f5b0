import {
  fewShotPrompt,
  fillTemplate,
  leakedRecords,
  type Pair,
  type Split,
  splitPairs,
  templateProblems,
  type TemplateProblem,
  type TemplateValues,
  unusedFields,
  wordsAndMarks,
} from '../../models/prompt-template.ts';
import { counted } from '../../shared/counted.ts';
import { integer } from '../shared/format.ts';
import { chosen, templatesOf } from './catalogue.ts';
import { type State } from './settings.ts';

/** Everything the figure shows for a state. */
export interface Built {
  values: TemplateValues;
  wording: Pair;
  examples: readonly Pair[];
  pair: Pair;
  /** words and marks */
  counts: { examples: number; prompt: number; completion: number };
  problems: { prompt: readonly TemplateProblem[]; completion: readonly TemplateProblem[] };
  unused: readonly string[];
  split: Split;
}

export function build(state: State): Built {
  const { kind, row, template } = chosen(state);
  const values = { ...row.values, ...state.values };
  const wording = {
    prompt: state.prompt ?? template.prompt,
    completion: state.completion ?? template.completion,
  };
  const fill = (of: TemplateValues): Pair => ({
    prompt: fillTemplate(wording.prompt, of),
    completion: fillTemplate(wording.completion, of),
  });
  const pair = fill(values);
  const others = kind.rows.filter(({ id }) => id !== row.id);
  const examples = others.slice(0, state.shots).map((other) => fill(other.values));
  const count = (text: string) => wordsAndMarks(text).length;
  const prompt = count(pair.prompt);
  return {
    values,
    wording,
    examples,
    pair,
    counts: {
      examples: count(fewShotPrompt(examples, pair.prompt)) - prompt,
      prompt,
      completion: count(pair.completion),
    },
    problems: {
      prompt: templateProblems(wording.prompt, kind.fields, wording.completion),
      completion: templateProblems(wording.completion, kind.fields),
    },
    unused: unusedFields(wording.prompt, wording.completion, kind.fields),
    split: splitPairs(kind.rows.length, templatesOf(kind.id).length, state.split),
  };
}

/** One sentence for a problem, with its place in the text. */
export function problemText(
  { kind, name, start }: TemplateProblem,
  fields: readonly string[],
): string {
  const shown = Array.from(name).slice(0, 24).join('');
  const at = `At character ${integer(start + 1)}: `;
  switch (kind) {
    case 'unknown':
      return `${at}the record has no field “${shown}”. It has ${fields.join(', ')}.`;
    case 'empty':
      return `${at}these braces name no field.`;
    case 'open':
      return `${at}the brace ${shown} has no partner, so it stays as it is.`;
    case 'leak':
      return `${at}the field ${shown} is also the completion: the prompt gives the answer away.`;
  }
}

export const SHOT_NAMES = { 0: 'Zero-shot', 1: 'One-shot', 3: 'Three-shot' } as const;

/** What the figure on the stage says, in words. */
export function reading(state: State, built: Built): string {
  const { counts, split } = built;
  if (state.view === 'split') {
    const leaked = leakedRecords(split);
    return leaked === 0
      ? `Split by ${state.split}, no record is both trained on and tested with.`
      : `Split pair by pair, ${String(leaked)} of ${String(split.length)} records are both trained on and tested with.`;
  }
  const read = counts.examples + counts.prompt;
  const shots =
    state.shots === 0
      ? ''
      : `, ${integer(counts.examples)} of them solved examples, which every call pays again`;
  return `${SHOT_NAMES[state.shots]}: the model reads ${counted(read, 'token')}${shots}. Trained on this pair, ${counted(counts.completion, 'token counts', 'tokens count')} in the loss.`;
}
