import * as keys from '../../shared/keys.ts';
import { element } from '../element.ts';
import { PLACES, shown, WORDS } from './words.ts';

/** A shortcut as the help shows it: each way to press it, and what it does. */
function row(name: keyof typeof keys): HTMLElement {
  const { does, with: together } = WORDS[name];
  const all: readonly string[] = [keys[name]].flat();
  const ways = together ? together.map((first) => [first, ...all]) : all.map((key) => [key]);
  const pressed = ways.flatMap((way, index) => [
    ...(index > 0 ? [together ? ' or ' : ' '] : []),
    ...way.flatMap((key, at) => [...(at > 0 ? [' + '] : []), element('kbd', {}, shown(key))]),
  ]);
  return element('div', {}, element('dt', {}, ...pressed), element('dd', {}, does));
}

function build(): HTMLDialogElement {
  const names = Object.keys(WORDS) as (keyof typeof keys)[];
  const groups = PLACES.flatMap((place) => [
    element('h3', {}, place),
    element(
      'dl',
      { class: 'terms' },
      ...names.filter((name) => WORDS[name].where === place).map(row),
    ),
  ]);
  const close = element('button', { class: 'search-close' }, 'Close');
  const dialog = element(
    'dialog',
    { class: 'search-dialog', lang: 'en', 'aria-label': 'Keys' },
    element(
      'div',
      { class: 'search-box' },
      element('form', { method: 'dialog' }, element('h2', {}, 'Keys'), close),
      element(
        'div',
        { class: 'search-results', tabindex: '0', role: 'group', 'aria-label': 'List of keys' },
        element(
          'div',
          { class: 'search-note' },
          ...groups,
          element(
            'p',
            {},
            'Sliders, choices and what can be dragged move by the arrow keys once they have the focus. None of these keys works while you type.',
          ),
        ),
      ),
    ),
  );
  document.body.append(dialog);
  return dialog;
}

let dialog: HTMLDialogElement | undefined;

/** Shows every key that the course listens to. */
export function openHelp(): void {
  dialog ??= build();
  if (!dialog.open) dialog.showModal();
}
