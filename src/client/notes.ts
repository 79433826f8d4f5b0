import { WRITE_NOTE } from '../shared/keys.ts';
import { initOnce } from '../shared/load-once.ts';
import { isPlainKey } from './plain-key.ts';
import { onSelected } from './selected.ts';

/** Takes notes on text that is selected; the code for it is fetched then, or at its key. */
export function initNotes(): void {
  const init = initOnce(async (event?: Event) => {
    (await import('./study/notes/lesson-notes.ts')).initLessonNotes(event);
  });
  onSelected(init);
  addEventListener('keydown', (event) => {
    if (isPlainKey(event, WRITE_NOTE)) init(event);
  });
}
