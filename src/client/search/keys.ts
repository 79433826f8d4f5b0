import {
  BACK_TO_FIELD,
  FIRST_RESULT,
  LAST_RESULT,
  NEXT_RESULT,
  PREVIOUS_RESULT,
} from '../../shared/keys.ts';
import type { SearchDialog } from './dialog.ts';

/** The link that a key leads to; `input` for the field above the first one. */
const goal = (key: string, at: number, count: number): number | 'input' | undefined => {
  if (key === NEXT_RESULT) return Math.min(at + 1, count - 1);
  if (at < 0) return undefined;
  if (key === PREVIOUS_RESULT) return at === 0 ? 'input' : at - 1;
  if (key === FIRST_RESULT) return 0;
  if (key === LAST_RESULT) return count - 1;
  return undefined;
};

/** Arrow keys, Home and End move through the results; typing goes on in the field. */
export const initKeys = ({ dialog, input, results }: SearchDialog): void => {
  dialog.addEventListener('keydown', (event) => {
    if (
      !(event instanceof KeyboardEvent) ||
      event.isComposing ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return;
    const links = [...results.querySelectorAll('a')];
    const at = links.findIndex((link) => link === document.activeElement);
    const to = goal(event.key, at, links.length);
    if (to !== undefined) {
      const target = to === 'input' ? input : links[to];
      if (!target) return;
      event.preventDefault();
      target.focus();
      target.scrollIntoView({ block: 'nearest' });
    } else if (at >= 0 && (event.key.length === 1 || event.key === BACK_TO_FIELD)) {
      input.focus();
    }
  });
};
