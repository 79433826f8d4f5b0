import { load, save } from '../../shared/storage.ts';
import { toast } from '../toast.ts';

/** Record `persist`, version 1: when the browser was asked, and what it said. */
const RECORD = 'persist';

/** What is known of the browser's promise; undefined where it gives none. */
export async function isPromised(): Promise<boolean | undefined> {
  try {
    return await storageManager()?.persisted();
  } catch {
    return undefined;
  }
}

/**
 * Asks the browser, once, not to clear the reader's data when it runs out of room, and says why:
 * at the first note, the first export or the first import. Some browsers ask the reader in turn.
 */
export async function askToKeep(now = Date.now()): Promise<void> {
  const manager = storageManager();
  if (!manager || load(RECORD, () => true) || (await isPromised())) return;
  save(RECORD, { version: 1, at: now });
  toast(
    'Browsers may clear what pages keep when the disk is full. This one is asked to keep your answers and notes.',
  );
  try {
    await manager.persist();
  } catch {
    // It gives no promise; a file of one's own is safe all the same.
  }
}

/** Pages that were opened from disk may have none, and old browsers neither. */
const storageManager = (): StorageManager | undefined => (navigator as Partial<Navigator>).storage;
