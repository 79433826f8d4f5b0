/** A stretch of a template: plain text, or a name in braces. Offsets are UTF-16 code units. */
interface TemplatePart {
  readonly kind: 'text' | 'field';
  /** the text, or the name without braces */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Something in a template that will not work as its writer meant. */
export interface TemplateProblem {
  readonly kind: 'unknown' | 'empty' | 'open' | 'leak';
  readonly name: string;
  readonly start: number;
}

/** The values of a record by field name. */
export type TemplateValues = Readonly<Record<string, string>>;

/** Splits a template at its fields, `{name}`. A brace without partner is plain text. */
export const templateParts = (template: string): TemplatePart[] => {
  const parts: TemplatePart[] = [];
  let start = 0;
  for (const match of template.matchAll(/\{([^{}]*)\}/g)) {
    if (match.index > start) {
      parts.push({
        kind: 'text',
        text: template.slice(start, match.index),
        start,
        end: match.index,
      });
    }
    const end = match.index + match[0].length;
    parts.push({ kind: 'field', text: (match[1] ?? '').trim(), start: match.index, end });
    start = end;
  }
  if (start < template.length) {
    parts.push({ kind: 'text', text: template.slice(start), start, end: template.length });
  }
  return parts;
};

const fieldsOf = (template: string): TemplatePart[] =>
  templateParts(template).filter(({ kind }) => kind === 'field');

const has = (values: TemplateValues, name: string): boolean => Object.hasOwn(values, name);

/** The template with its fields filled in; unknown ones stay as they stand, in their braces. */
export const fillTemplate = (template: string, values: TemplateValues): string =>
  templateParts(template)
    .map(({ kind, text, start, end }) => {
      if (kind === 'text') return text;
      return has(values, text) ? (values[text] ?? '') : template.slice(start, end);
    })
    .join('');

/**
 * What is wrong with one side of a template, in the order of the text.
 *
 * @param otherSide for a prompt its completion: a field that stands in both gives the answer away
 */
export const templateProblems = (
  template: string,
  fields: readonly string[],
  otherSide?: string,
): TemplateProblem[] => {
  const asked = new Set(otherSide === undefined ? [] : fieldsOf(otherSide).map(({ text }) => text));
  const problems: TemplateProblem[] = [];
  for (const { kind, text, start } of templateParts(template)) {
    if (kind === 'text') {
      const brace = /[{}]/.exec(text);
      if (brace) problems.push({ kind: 'open', name: brace[0], start: start + brace.index });
    } else if (text === '') problems.push({ kind: 'empty', name: '', start });
    else if (!fields.includes(text)) problems.push({ kind: 'unknown', name: text, start });
    else if (asked.has(text)) problems.push({ kind: 'leak', name: text, start });
  }
  return problems;
};

/** Fields of the record that neither side uses. */
export const unusedFields = (
  prompt: string,
  completion: string,
  fields: readonly string[],
): string[] => {
  const used = new Set([...fieldsOf(prompt), ...fieldsOf(completion)].map(({ text }) => text));
  return fields.filter((field) => !used.has(field));
};

/** Words, and marks of punctuation each for itself: what a reader can count. Not a model's tokens. */
export const wordsAndMarks = (text: string): string[] =>
  text.match(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];

export interface Pair {
  readonly prompt: string;
  readonly completion: string;
}

/** Solved examples above an unsolved prompt, as in few-shot prompting; a blank line between them. */
export const fewShotPrompt = (examples: readonly Pair[], prompt: string): string =>
  [...examples.map((example) => `${example.prompt} ${example.completion}`), prompt].join('\n\n');

export type Part = 'training' | 'validation' | 'test';

/** For each record, the part of each of its pairs. */
export type Split = readonly (readonly Part[])[];

/** A fixed order that looks shuffled, so that the drawing does not change by itself. */
const SHUFFLE = 7919;

/**
 * Splits records × templates into about half training, a quarter validation and a quarter test:
 * by record, or, as one should not, pair by pair.
 */
export const splitPairs = (records: number, templates: number, by: 'record' | 'pair'): Split => {
  const partAt = (place: number, of: number): Part =>
    place < of / 2 ? 'training' : place < (of * 3) / 4 ? 'validation' : 'test';
  const pairs = records * templates;
  const order = Array.from({ length: pairs }, (_, at) => at).sort(
    (a, b) => ((a * SHUFFLE + 13) % 101) - ((b * SHUFFLE + 13) % 101) || a - b,
  );
  return Array.from({ length: records }, (_, record) =>
    Array.from({ length: templates }, (_, template) =>
      by === 'record'
        ? partAt(record, records)
        : partAt(order.indexOf(record * templates + template), pairs),
    ),
  );
};

/** How many records are both trained on and tested with. */
export const leakedRecords = (split: Split): number =>
  split.filter((parts) => parts.includes('training') && parts.includes('test')).length;
