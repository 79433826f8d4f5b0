import type { Edition } from '../../shared/study-course.ts';
import type { Kind } from './entries.ts';
import { isData, isId, isKind, KINDS, readers } from './entries.ts';
import { at, parseHostile } from './hostile.ts';
import { migrated, STUDY, VERSION } from './record.ts';
import { isSame, later } from './shelf.ts';
import type { Stamped } from './shelf.ts';
import type { Store } from './store.ts';

/** What a file of this course says of itself. */
const COURSE = 'adapting-language-models';

/** Entries of every kind by id. */
export type Records = ReadonlyMap<Kind, ReadonlyMap<string, Stamped>>;

const bySort = <Value>([a]: readonly [string, Value], [b]: readonly [string, Value]): number =>
  a < b ? -1 : 1;

/** All that the store keeps, as the text of one file; equal stores give equal records. */
export function exportText(store: Store, edition: Edition | undefined): string {
  const records: Record<string, Record<string, unknown>> = {};
  for (const kind of KINDS) {
    const entries = [...store.entries(kind)].sort(bySort<Stamped>);
    records[kind] = Object.fromEntries(
      entries.map(([id, entry]) => [id, { version: VERSION, ...entry }]),
    );
  }
  let version = VERSION;
  // What a later edition wrote goes along as it is; the file is then for such an edition.
  for (const [name, text] of [...store.newer()].sort(bySort<string>)) {
    const [kind = '', ...rest] = name.slice(STUDY.length).split(':');
    const id = rest.join(':');
    if (!isId(kind) || !isId(id)) continue;
    try {
      const data: unknown = JSON.parse(text);
      if (!isData(data)) continue;
      (records[kind] ??= {})[id] = data;
      version = Math.max(version, Number(data['version']) || VERSION + 1);
    } catch {
      // No record of any edition.
    }
  }
  const head = { course: COURSE, version, edition: edition?.id ?? '', exported: store.now() };
  return `${JSON.stringify({ ...head, records }, null, 1)}\n`;
}

/** What a file turned out to hold. */
type FileFound =
  | { readonly ok: true; readonly records: Records }
  | { readonly ok: false; readonly reason: string };

/** Reads a file that someone hands to the course: wholly, or not at all. */
export function readFile(text: string): FileFound {
  const refuse = (reason: string): FileFound => ({ ok: false, reason });
  const parsed = parseHostile(text);
  if (!parsed.ok) return parsed;
  const { data } = parsed;
  if (!isData(data) || data['course'] !== COURSE || !isData(data['records'])) {
    return refuse('The file is no export of this course.');
  }
  const { version } = data;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse('version: the file does not say which version it has.');
  }
  if (version > VERSION) {
    return refuse(
      `version: the file has version ${version}, from a later edition of the course. ` +
        `This one reads versions up to ${VERSION}; bring it into the later one.`,
    );
  }
  const records = new Map<Kind, Map<string, Stamped>>();
  for (const [kind, entries] of Object.entries(data['records'])) {
    if (!isKind(kind)) return refuse(`${at('records', kind)} is no kind of record.`);
    if (!isData(entries)) return refuse(`${at('records', kind)} is no list of records by id.`);
    const known = new Map<string, Stamped>();
    for (const [id, entry] of Object.entries(entries)) {
      const place = at('records', kind, id);
      if (!isId(id)) return refuse(`${place} is no id.`);
      const current = isData(entry) ? migrated(entry) : undefined;
      if (current === 'newer') return refuse(`${place} is from a later edition of the course.`);
      const read = current && readers[kind](current);
      if (!read) {
        const excerpt = JSON.stringify(entry).slice(0, 80);
        return refuse(`${place} is not what such a record holds: ${excerpt}`);
      }
      known.set(id, read);
    }
    records.set(kind, known);
  }
  return { ok: true, records };
}

/** An entry that an import would change. */
export interface Change {
  readonly before: Stamped | undefined;
  readonly after: Stamped;
}

/** What an import would do to one kind. */
export interface KindPlan {
  readonly kind: Kind;
  readonly changes: ReadonlyMap<string, Change>;
  /** entries that are new here, that replace an earlier version, and that change nothing */
  readonly fresh: number;
  readonly newer: number;
  readonly known: number;
}

/** What taking these records in would change; of two versions of one entry the later one stays. */
export function planImport(store: Store, records: Records): KindPlan[] {
  // What another tab has just written is not new.
  store.refresh();
  return KINDS.flatMap((kind) => {
    const entries = records.get(kind) ?? new Map<string, Stamped>();
    if (entries.size === 0) return [];
    const mine: ReadonlyMap<string, Stamped> = store.entries(kind);
    const changes = new Map<string, Change>();
    for (const [id, entry] of entries) {
      const before = mine.get(id);
      const after = before ? later(before, entry) : entry;
      if (!isSame(before, after)) changes.set(id, { before, after });
    }
    const fresh = [...changes.values()].filter(({ before }) => !before).length;
    const counts = { fresh, newer: changes.size - fresh, known: entries.size - changes.size };
    return [{ kind, changes, ...counts }];
  });
}

/** Merges a plan into the store. @returns whether all of it outlasts the page */
export function takeIn(store: Store, plan: readonly KindPlan[]): boolean {
  const kept = plan.map(({ kind, changes }) =>
    store.put(
      kind,
      [...changes].map(([id, { after }]) => [id, after as never] as const),
    ),
  );
  return kept.every(Boolean);
}
