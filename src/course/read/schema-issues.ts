import { z } from 'astro/zod';
import { nearest } from '../findings.ts';
import type { Report } from '../report.ts';
import { inWords, valueAt, type Issue, type Mismatch } from './issue-wording.ts';
import type { Source } from './json-file.ts';
import type { ProblemName } from '../problem-names.ts';

type Schema = z.core.$ZodType;
type Path = readonly PropertyKey[];

/** All mismatches between a value and its schema; none if it fits. */
export function mismatches(schema: z.ZodType, value: unknown): Mismatch[] {
  const { error } = schema.safeParse(value, { reportInput: true });
  return error ? describe(error.issues, schema, value, []) : [];
}

/**
 * The data of a file; undefined if it does not fit its schema, which is reported at each place.
 * @param problem what does not fit
 */
export function readAs<Data>(
  schema: z.ZodType<Data>,
  source: Source,
  problem: ProblemName,
  report: Report,
): Data | undefined {
  for (const { path, ...wording } of mismatches(schema, source.data)) {
    report(source.place(path), { problem, ...wording });
  }
  return schema.safeParse(source.data).data;
}

/** @param base path of `value`, to which the paths of the issues are relative */
function describe(
  issues: readonly Issue[],
  schema: Schema,
  value: unknown,
  base: Path,
): Mismatch[] {
  const unknownKeys = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) =>
          unknownKey(issue, key, issues, knownKeys(schema, value, issue.path)),
        )
      : [],
  );
  const misspelt = new Set(unknownKeys.map(({ meant }) => meant));
  const others = issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys' || misspelt.has(issue)) return [];
    if (issue.code === 'custom' && issues.some((other) => isInside(other.path, issue.path))) {
      // A rule about the whole says nothing while a part is wrong.
      return [];
    }
    if (isRange(issue) && issues.some((other) => isWrongType(other) && isAt(other, issue.path))) {
      return [];
    }
    const { schema: at, value: input } = follow(schema, value, issue.path);
    if (issue.code === 'invalid_union' && issue.errors.length > 0 && at instanceof z.ZodUnion) {
      return nearestOption(issue, at, input);
    }
    return [inWords(issue)];
  });
  return [...unknownKeys.map(({ mismatch }) => mismatch), ...others].map((mismatch) => ({
    ...mismatch,
    path: [...base, ...mismatch.path],
  }));
}

const isRange = ({ code }: Issue): boolean => code === 'too_small' || code === 'too_big';
const isWrongType = ({ code }: Issue): boolean => code === 'invalid_type';
const isAt = ({ path }: Issue, at: Path): boolean =>
  path.length === at.length && path.every((step, i) => step === at[i]);

const isInside = (path: Path, of: Path): boolean =>
  path.length > of.length && of.every((step, i) => step === path[i]);

/** A key that the schema does not have; `meant` is the issue of the missing key it may stand for. */
function unknownKey(
  { path }: Issue,
  key: string,
  issues: readonly Issue[],
  known: readonly string[],
): { mismatch: Mismatch; meant: Issue | undefined } {
  const near = nearest(key, known);
  const meant = issues.find(
    (other) =>
      other.input === undefined &&
      other.path.at(-1) === near &&
      isInside(other.path, path) &&
      other.path.length === path.length + 1,
  );
  const few = known.length <= 20 ? `only ${known.join(', ')}` : 'a key that the schema has';
  const expected = known.length > 0 ? few : 'no keys';
  const repair = near === undefined ? 'take it out' : `did you mean ${near}? Otherwise take it out`;
  return {
    mismatch: {
      path: [...path, key],
      expected: meant && near !== undefined ? `the key ${near}` : expected,
      found: `the key ${key}`,
      repair: meant && near !== undefined ? `write ${near}` : repair,
    },
    meant,
  };
}

/** Of several shapes, the one with the fewest mismatches is likely the one that was meant. */
function nearestOption(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  union: z.ZodUnion,
  value: unknown,
): Mismatch[] {
  const described = issue.errors.flatMap((issues, index) => {
    const option = union.options[index];
    return option ? [describe(issues, option, value, issue.path)] : [];
  });
  return described.sort((a, b) => a.length - b.length)[0] ?? [];
}

function knownKeys(schema: Schema, value: unknown, path: Path): string[] {
  const { schema: at } = follow(schema, value, path);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** The part of a schema that a value at `path` has to fit; undefined where shapes are many. */
function follow(
  schema: Schema,
  value: unknown,
  path: Path,
): { schema: Schema | undefined; value: unknown } {
  const at = path.reduce<Schema | undefined>(
    (part, step, depth) => part && partOf(shape(part, valueAt(value, path.slice(0, depth))), step),
    schema,
  );
  const reached = valueAt(value, path);
  return { schema: at && shape(at, reached), value: reached };
}

function partOf(schema: Schema, step: PropertyKey): Schema | undefined {
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodObject) return (schema.shape as Record<PropertyKey, Schema>)[step];
  return undefined;
}

/** The schema without its wrappings, and of several kinds the one that the value names. */
function shape(schema: Schema, value: unknown): Schema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return shape(schema.unwrap(), value);
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const key = schema.def.discriminator;
    const chosen = schema.options.find((option) => {
      const kind = partOf(option, key);
      return kind !== undefined && z.safeParse(kind, valueAt(value, [key])).success;
    });
    return chosen ?? schema;
  }
  return schema;
}
