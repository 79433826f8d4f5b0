import { element } from '../element.ts';

/** The parts of the search dialog that change. */
export interface SearchDialog {
  readonly dialog: HTMLDialogElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** says what was found; a polite live region */
  readonly status: HTMLElement;
  readonly results: HTMLElement;
}

const INPUT = {
  id: 'search-input',
  // A search field of its own would take Escape to empty itself.
  type: 'text',
  inputmode: 'search',
  enterkeyhint: 'search',
  autocomplete: 'off',
  autocapitalize: 'off',
  autocorrect: 'off',
  spellcheck: 'false',
  autofocus: '',
} as const;

const hint = (key: string, does: string): HTMLElement =>
  element('span', {}, element('kbd', {}, key), ` ${does}`);

/** Builds the dialog and puts it, closed, at the end of the page. */
export const buildDialog = (): SearchDialog => {
  const input = element('input', INPUT);
  const close = element('button', { type: 'button', class: 'search-close' }, 'Close');
  const label = element('label', { for: INPUT.id, id: 'search-label' }, 'Search the course');
  const form = element('form', { role: 'search' }, label, input, close);
  const status = element('p', { class: 'search-status', role: 'status' });
  const results = element('div', { class: 'search-results' });
  const hints = element(
    'p',
    { class: 'search-hints', 'aria-hidden': 'true' },
    hint('↑ ↓', 'choose'),
    hint('Enter', 'open'),
    hint('Esc', 'close'),
  );
  const box = element('div', { class: 'search-box' }, form, status, results, hints);
  const dialog = element(
    'dialog',
    { class: 'search-dialog', lang: 'en', 'aria-labelledby': 'search-label' },
    box,
  );
  close.addEventListener('click', () => {
    dialog.close();
  });
  dialog.addEventListener('click', ({ target }) => {
    // The box covers the dialog, so what hits the dialog itself is the space round it.
    if (target === dialog) dialog.close();
  });
  document.body.append(dialog);
  return { dialog, form, input, status, results };
};
