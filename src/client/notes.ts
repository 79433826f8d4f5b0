import { WRITE_NOTE } from '../shared/keys.ts';
import { wakeOnce } from '../shared/load-once.ts';
import { isPlainKey } from './plain-key.ts';

/** Takes notes on text that is selected; the code for it is fetched then, or at its key. */
export function wakeNotes(): void {
  const wake = wakeOnce(async (event: Event) => {
    (await import('./study/notes/lesson-notes.ts')).wakeLessonNotes(event);
  });
  document.addEventListener('selectionchange', (event) => {
    if (!getSelection()?.isCollapsed) wake(event);
  });
  addEventListener('keydown', (event) => {
    if (isPlainKey(event, WRITE_NOTE)) wake(event);
  });
}
