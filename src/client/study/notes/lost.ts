import { element } from '../../element.ts';
import type { KeptNote } from './notes.ts';

/** Shows at the end of a lesson the notes whose text it no longer has. */
export function showLost(
  article: Element,
  notes: readonly KeptNote[],
  edit: (note: KeptNote) => void,
): void {
  article.querySelector('.note-lost')?.remove();
  if (notes.length === 0) return;
  const items = notes.map((note) => {
    const button = element(
      'button',
      { type: 'button', class: 'text-button', 'data-note': note.id },
      'Edit or remove',
    );
    button.addEventListener('click', () => {
      edit(note);
    });
    return element(
      'li',
      {},
      element('blockquote', {}, note.exact),
      ...(note.text === '' ? [] : [element('p', { class: 'note-text' }, note.text)]),
      button,
    );
  });
  article.append(
    element(
      'section',
      { class: 'note-lost note-part', 'aria-label': 'Notes without a place' },
      element('h2', {}, 'Notes without a place'),
      element(
        'p',
        {},
        'This lesson no longer has the text that these notes stood beside. They are kept here and in your notebook.',
      ),
      element('ul', {}, ...items),
    ),
  );
}
