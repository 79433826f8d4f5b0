import type { Kind } from './entries.ts';
import { isData, isId, isKind, isMoment, readers } from './entries.ts';
import { PREFIX } from './record.ts';
import type { Stamped } from './shelf.ts';
import type { Keeper, Store } from './store.ts';
import type { KindPlan } from './transfer.ts';

/** Record `import`, version 1: what the last import changed, so that it can be undone. */
export const IMPORT = `${PREFIX}import`;

/** An entry that an import changed: the moment that its version bears, and the one before. */
interface Changed {
  readonly at: number;
  readonly before?: Stamped;
}

/** The last import. */
export interface LastImport {
  /** milliseconds since 1970 */
  readonly at: number;
  readonly changes: ReadonlyMap<Kind, ReadonlyMap<string, Changed>>;
}

export function rememberImport(keeper: Keeper, now: number, plan: readonly KindPlan[]): LastImport {
  const changes = new Map(
    plan.map(({ kind, changes }) => [
      kind,
      new Map(
        [...changes].map(([id, { before, after }]): [string, Changed] => [
          id,
          before ? { at: after.at, before } : { at: after.at },
        ]),
      ),
    ]),
  );
  const data = Object.fromEntries(
    [...changes].map(([kind, entries]) => [kind, Object.fromEntries(entries)]),
  );
  try {
    keeper.setItem(IMPORT, JSON.stringify({ version: 1, at: now, changes: data }));
  } catch {
    // No room: it can be undone as long as the page is open.
  }
  return { at: now, changes };
}

/** The last import, if it is known and was not undone. */
export function lastImport(keeper: Keeper): LastImport | undefined {
  try {
    const data: unknown = JSON.parse(keeper.getItem(IMPORT) ?? 'null');
    if (!isData(data) || data['version'] !== 1 || !isMoment(data['at'])) return undefined;
    const changes = new Map<Kind, Map<string, Changed>>();
    for (const [kind, entries] of Object.entries(isData(data['changes']) ? data['changes'] : {})) {
      if (!isKind(kind) || !isData(entries)) return undefined;
      const known = new Map<string, Changed>();
      for (const [id, change] of Object.entries(entries)) {
        if (!isId(id) || !isData(change) || !isMoment(change['at'])) return undefined;
        const before = isData(change['before']) ? readers[kind](change['before']) : undefined;
        if (change['before'] !== undefined && !before) return undefined;
        known.set(id, before ? { at: change['at'], before } : { at: change['at'] });
      }
      changes.set(kind, known);
    }
    return { at: data['at'], changes };
  } catch {
    return undefined;
  }
}

/** Undoes an import; what was changed since stays. @returns how many entries stayed */
export function undoImport(store: Store, keeper: Keeper, { changes }: LastImport): number {
  let stayed = 0;
  store.refresh();
  for (const [kind, entries] of changes) {
    const back: [string, Stamped | undefined][] = [];
    for (const [id, { at, before }] of entries) {
      const now = store.entries(kind).get(id);
      if (now?.at === at) back.push([id, before]);
      else stayed += 1;
    }
    store.revert(kind, back as never);
  }
  forgetImport(keeper);
  return stayed;
}

function forgetImport(keeper: Keeper): void {
  try {
    keeper.removeItem(IMPORT);
  } catch {
    // Denied, and so never written.
  }
}
