import { HELP } from '../shared/keys.ts';
import { initOnce } from '../shared/load-once.ts';
import { isPlainKey } from './plain-key.ts';

/** Shows all keys at a question mark; the list is fetched then. */
export function initHelp(): void {
  addEventListener('keydown', (event) => {
    if (!isPlainKey(event, HELP)) return;
    event.preventDefault();
    initOnce(async () => {
      (await import('./shortcuts/help.ts')).openHelp();
    })();
  });
}
