import type { z } from 'astro/zod';
import { counted } from '../../shared/counted.ts';
import { identifier } from '../../schemas/text.ts';
import { suggest } from '../findings.ts';
import { excerpt } from '../report.ts';

export type Issue = z.core.$ZodIssue;

/** Where a value does not fit its schema, in an author's words. */
export interface Mismatch {
  /** of the value, or of the key where one is wrong or missing */
  path: readonly PropertyKey[];
  expected: string;
  found: string;
  repair: string;
}

/** One finding of the schema library in an author's words. */
export function inWords(issue: Issue): Mismatch {
  const { path } = issue;
  const subject = pathText(path);
  const of = (expectation: string) => (subject === '' ? expectation : `${subject}: ${expectation}`);
  const found = show(issue.input);
  switch (issue.code) {
    case 'invalid_type': {
      const type = types[issue.expected] ?? issue.expected;
      // A schema may say itself what to write.
      const own = issue.message.startsWith('write ') ? issue.message : `write ${type}`;
      const repair = issue.input === undefined ? `add ${subject}` : own;
      return { path, expected: of(type), found, repair };
    }
    case 'too_small':
    case 'too_big':
      return { path, ...outOfRange(issue, of) };
    case 'invalid_value':
      return { path, ...oneOf(issue.values.map(String), issue.input, of) };
    case 'invalid_union': {
      const options = 'options' in issue ? issue.options.map(String) : [];
      return { path, ...oneOf(options, valueAt(issue.input, path.slice(-1)), of) };
    }
    case 'custom':
      return {
        path,
        expected: of(issue.message),
        found,
        repair: `mend ${subject}`,
        ...issue.params,
      };
    default: {
      const format = issue.code === 'invalid_format' ? formats[issue.format] : undefined;
      const repair = format?.repair(issue) ?? `mend ${subject}`;
      return { path, expected: of(format?.expected ?? issue.message), found, repair };
    }
  }
}

type RangeIssue = Extract<Issue, { code: 'too_small' | 'too_big' }>;

function outOfRange(issue: RangeIssue, of: (text: string) => string): Omit<Mismatch, 'path'> {
  const [limit, bound] =
    issue.code === 'too_small' ? [issue.minimum, 'at least'] : [issue.maximum, 'at most'];
  if (issue.origin !== 'string' && issue.origin !== 'array') {
    const range =
      issue.inclusive === false ? { 'at least': 'above', 'at most': 'below' }[bound] : bound;
    const expected = `a number ${range === bound ? `of ${bound}` : range} ${limit}`;
    return { expected: of(expected), found: show(issue.input), repair: `write ${expected}` };
  }
  const count = (n: number) =>
    issue.origin === 'string' ? counted(n, 'character') : counted(n, 'entry', 'entries');
  const size = (issue.input as string | unknown[]).length;
  const difference = Math.abs(size - Number(limit));
  if (issue.origin === 'string' && size === 0) {
    return { expected: of('a text'), found: 'an empty text', repair: 'write it or take it out' };
  }
  return {
    expected: of(`${bound} ${count(Number(limit))}`),
    found: count(size),
    repair:
      issue.code === 'too_small' ? `add ${difference} or more` : `take out ${difference} or more`,
  };
}

function oneOf(
  options: readonly string[],
  input: unknown,
  of: (text: string) => string,
): Omit<Mismatch, 'path'> {
  const repair =
    typeof input === 'string'
      ? suggest(input, options, 'choose one of these')
      : 'choose one of these';
  return { expected: of(`one of ${options.join(', ')}`), found: show(input), repair };
}

const types: Readonly<Record<string, string>> = {
  string: 'a text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'keys with values in braces',
};

interface Format {
  /** unless the schema says it better */
  expected?: string;
  repair: (issue: Issue) => string | undefined;
}

/** The pattern of a name, as an issue gives it. */
const NAME = identifier
  .safeParse('')
  .error?.issues.flatMap((issue) => (issue.code === 'invalid_format' ? issue.pattern : []))[0];

const formats: Readonly<Record<string, Format>> = {
  url: {
    expected: 'an address that starts with https://',
    repair: () => 'write the whole address',
  },
  regex: {
    repair: (issue) => {
      const name = String(issue.input)
        .toLowerCase()
        .match(/[a-z0-9]+/g)
        ?.join('-');
      const fits = 'pattern' in issue && issue.pattern === NAME && name !== undefined;
      return fits && identifier.safeParse(name).success ? `write "${name}"` : undefined;
    },
  },
};

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) {
    return `an object with the keys ${Object.keys(value).join(', ')}`;
  }
  return typeof value === 'string' ? `"${excerpt(value)}"` : JSON.stringify(value);
}

/** `choices[2].why` */
const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');

/** The value at a path, or undefined. */
export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce(
    (at, step) =>
      typeof at === 'object' && at !== null
        ? (at as Record<PropertyKey, unknown>)[step]
        : undefined,
    value,
  );
