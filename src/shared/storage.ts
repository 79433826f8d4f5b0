/**
 * The reader's data. It stays in this browser, under the course's own prefix (pages opened from disk
 * may share one storage). Every record is a JSON object with a `version`; a reader checks what it
 * loads, so that a missing, corrupt or future record counts as absent and is left untouched.
 */
const PREFIX = 'adapting-language-models:';

/** The record, if it is there and `check` accepts it; storage that is denied counts as empty. */
export function load<Value>(
  name: string,
  check: (record: Record<string, unknown>) => Value | undefined,
): Value | undefined {
  try {
    const record: unknown = JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null');
    return typeof record === 'object' && record !== null
      ? check(record as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the record was kept: storage may be denied or full. */
export function save(name: string, record: { version: number } & Record<string, unknown>): boolean {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(record));
    return true;
  } catch {
    return false;
  }
}

/** Names of the records that begin with `start`. */
export function names(start: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX + start))
      .map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}

/**
 * Loads a page again, once, that finds none of the records this tab has seen. Chromium at times gives
 * a page that is opened from disk a storage which is empty and keeps nothing. (Version 156, about one
 * load in a hundred on a busy machine, none with its feature RenderDocument switched off.) The tab's
 * own storage, in which `study/reader.ts` notes what it has seen, is not concerned.
 */
export function mendCutOff(): void {
  try {
    if (!sessionStorage.getItem(`${PREFIX}seen`)) return;
    sessionStorage.removeItem(`${PREFIX}seen`);
    location.reload();
  } catch {
    // Denied: then nothing tells.
  }
}
