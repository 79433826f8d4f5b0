import { isData, isId, isKind, readers } from './entries.ts';
import type { Kind, Kinds } from './entries.ts';

/** Version of every record that this edition writes. */
export const VERSION = 1;

/** Every record of the course begins with this; pages opened from disk may share one storage. */
export const PREFIX = 'adapting-language-models:';
/** Every record of the store begins with this. */
export const STUDY = `${PREFIX}study:`;

/** The name of an entry's record: a record each, so that no tab writes over another's answer. */
export const nameOf = (kind: Kind, id: string): string => `${STUDY}${kind}:${id}`;

/** The kind and id that a name stands for, if it is that of an entry. */
export function placeOf(name: string): { kind: Kind; id: string } | undefined {
  if (!name.startsWith(STUDY)) return undefined;
  const rest = name.slice(STUDY.length);
  const kind = rest.slice(0, rest.indexOf(':'));
  return isKind(kind) ? { kind, id: rest.slice(kind.length + 1) } : undefined;
}

/** The name under which a damaged record is set aside. */
export const asideName = (name: string): string => `${PREFIX}aside:${name.slice(PREFIX.length)}`;
export const isAside = (name: string): boolean => name.startsWith(`${PREFIX}aside:`);

/** What a kept text turned out to be. */
type Found<Entry> =
  | { readonly state: 'whole'; readonly entry: Entry }
  | { readonly state: 'damaged' }
  /** a later edition wrote it; it is not for this one to change */
  | { readonly state: 'newer' };

/** What turns the data of a version into that of the next; none so far. */
const MIGRATIONS: Readonly<Record<number, (data: Data) => Data>> = {};
type Data = Readonly<Record<string, unknown>>;

export const writeRecord = (entry: object): string =>
  JSON.stringify({ version: VERSION, ...entry });

/** Brings data of any version up to this one. @returns undefined for what is of no known version */
export function migrated(data: Data): Data | 'newer' | undefined {
  const version = data['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return undefined;
  if (version > VERSION) return 'newer';
  let current = data;
  for (let from = version; from < VERSION; from++) current = MIGRATIONS[from]?.(current) ?? current;
  return current;
}

/** Reads the text of a record, of this version or of any before it. */
export function readRecord<K extends Kind>(kind: K, id: string, text: string): Found<Kinds[K]> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { state: 'damaged' };
  }
  const current = isData(data) && isId(id) ? migrated(data) : undefined;
  if (current === 'newer') return { state: 'newer' };
  const entry = current && readers[kind](current);
  return entry ? { state: 'whole', entry } : { state: 'damaged' };
}
