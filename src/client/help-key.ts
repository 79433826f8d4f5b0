import { HELP } from '../shared/keys.ts';
import { wakeOnce } from '../shared/load-once.ts';
import { isPlainKey } from './plain-key.ts';

/** Shows all keys at a question mark; the list is fetched then. */
export function wakeHelp(): void {
  addEventListener('keydown', (event) => {
    if (!isPlainKey(event, HELP)) return;
    event.preventDefault();
    wakeOnce(async () => {
      (await import('./shortcuts/help.ts')).openHelp();
    })();
  });
}
