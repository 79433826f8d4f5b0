/** Largest file that is read, in bytes: more than any browser keeps for one site as text. */
export const LARGEST = 16 * 2 ** 20;
/** Deepest nesting of a file of this course: file, records, kind, entry, its sections. */
const DEEPEST = 6;
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);
const MARKUP = /<[a-z!/?]/i;

/** How deep brackets are nested in a JSON text; found before it is parsed. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isString = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isString = false;
    } else if (sign === '"') isString = true;
    else if (sign === '{' || sign === '[') deepest = Math.max(deepest, ++depth);
    else if (sign === '}' || sign === ']') depth -= 1;
  }
  return deepest;
}

/** A place in a file, as in records › answers › mbx1-a3f0. */
export const at = (...path: readonly string[]): string =>
  path.map((name) => (name.length > 60 ? `${name.slice(0, 60)}…` : name)).join(' › ');

/** The first name or text in a value that no file of this course holds; a note may say anything. */
function badPart(value: unknown, path: readonly string[]): string | undefined {
  if (typeof value === 'string') {
    return MARKUP.test(value) && path[1] !== 'notes'
      ? `${at(...path)} holds markup, “${value.slice(0, 40)}”; only notes may.`
      : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const name of Object.keys(value)) {
    if (UNSAFE.has(name)) return `${at(...path, name)} is no name that a file may use.`;
    const found = badPart((value as Record<string, unknown>)[name], [...path, name]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a text turned out to be. */
type Parsed =
  { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly reason: string };

/** Why a file of so many bytes is not read; undefined if it may be. */
export const tooLarge = (bytes: number): string | undefined =>
  bytes > LARGEST
    ? `The file has ${Math.ceil(bytes / 2 ** 20)} MB. A reader’s data have 16 MB at most.`
    : undefined;

/** Parses JSON from a source that is not trusted. */
export function parseHostile(text: string): Parsed {
  const refuse = (reason: string): Parsed => ({ ok: false, reason });
  const size = tooLarge(text.length);
  if (size !== undefined) return refuse(size);
  if (depthOf(text) > DEEPEST) {
    return refuse(`The file nests deeper than ${DEEPEST} levels; no export of this course does.`);
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refuse(
      text.trim() === ''
        ? 'The file is empty.'
        : 'The file is no JSON. It may have been cut off, or be another file.',
    );
  }
  const bad = badPart(data, []);
  return bad === undefined ? { ok: true, data } : refuse(bad);
}
