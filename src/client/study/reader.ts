import { names } from '../../shared/storage.ts';
import { toast } from '../toast.ts';
import { download } from './download.ts';
import { isAside, PREFIX } from './record.ts';
import { Store } from './store.ts';
import type { Keeper, Trouble } from './store.ts';

function tell(trouble: Trouble): void {
  if (trouble.what === 'not-kept') {
    toast('This browser keeps nothing more: your answers and notes last until you close the page.');
  } else if (trouble.what === 'newer') {
    toast('A later edition of the course keeps your data here. This one leaves them as they are.');
  } else {
    toast('A part of your data was damaged. It is set aside; the rest is kept.', {
      label: 'Download it',
      act: downloadAside,
    });
  }
}

/** Damaged records as they were found, by the names under which they are set aside. */
export const setAside = (): Record<string, string | null> => {
  try {
    const names = Object.keys(localStorage).filter(isAside);
    return Object.fromEntries(names.map((name) => [name, localStorage.getItem(name)]));
  } catch {
    return {};
  }
};

export function downloadAside(): void {
  download('set-aside.json', JSON.stringify(setAside(), null, 1), 'application/json');
}

/** Notes, on a page from disk, that this tab has seen records: `mendCutOff` asks for it. */
export function noteSeen(): void {
  if (location.protocol !== 'file:') return;
  try {
    sessionStorage.setItem(`${PREFIX}seen`, '1');
  } catch {
    // Denied or full: then nothing tells.
  }
}
if (names('study:').length > 0) noteSeen();

/** This browser's storage; each of its parts may throw. */
export const keeper: Keeper = {
  names: () => Object.keys(localStorage),
  getItem: (name) => localStorage.getItem(name),
  setItem: (name, text) => {
    localStorage.setItem(name, text);
    noteSeen();
  },
  removeItem: (name) => {
    localStorage.removeItem(name);
  },
};

/** The reader's data of this page. */
export const study = new Store(
  () => keeper,
  () => Date.now(),
  tell,
);

addEventListener('storage', ({ key, newValue }) => {
  if (key !== null) study.heard(key, newValue);
});
