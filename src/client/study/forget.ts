import { element } from '../element.ts';
import { toast } from '../toast.ts';
import { study } from './reader.ts';

/** "Forget everything": one action, confirmed once. @param keepFile saves a file first */
export function initForget(keepFile: () => Promise<void>): void {
  const open = document.getElementById('forget');
  if (!open) return;
  const act = (label: string, does: () => void, kind = '') => {
    const made = element('button', { type: 'button', ...(kind ? { class: kind } : {}) }, label);
    made.addEventListener('click', does);
    return made;
  };
  const dialog = element(
    'dialog',
    { class: 'data-dialog', 'aria-label': 'Forget everything?' },
    element('h2', {}, 'Forget everything?'),
    element(
      'p',
      {},
      'Answers, progress, reviews, notes and settings of this course leave this browser, in every tab. This cannot be undone.',
    ),
  );
  const forget = () => {
    dialog.close();
    try {
      study.forget();
    } catch {
      toast(
        'This browser did not let go of all records. Clear the data of this site in its settings.',
      );
      return;
    }
    toast('Everything is forgotten.');
  };
  const cancel = act('Keep it', () => {
    dialog.close();
  });
  cancel.autofocus = true;
  dialog.append(
    element(
      'p',
      { class: 'actions' },
      cancel,
      act('Save a file first', () => void keepFile()),
      act('Forget everything', forget, 'danger'),
    ),
  );
  document.body.append(dialog);
  open.addEventListener('click', () => {
    dialog.showModal();
  });
}
