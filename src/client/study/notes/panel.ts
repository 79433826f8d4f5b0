import { shortened } from '../../../shared/graphemes.ts';
import { element } from '../../element.ts';
import { siteRoot } from '../../search/root.ts';
import { toast } from '../../toast.ts';
import { noteForm } from './note-form.ts';
import type { NoteForm } from './note-form.ts';
import { noteProblem } from './notes.ts';

/** How much of a quote a panel shows, in UTF-16 units. */
const QUOTE_SHOWN = 240;

interface PanelNote {
  readonly quote: string;
  readonly text: string;
  /** what the panel says about the note */
  readonly about?: string | undefined;
  /** language of the quote, if the page has one of its own */
  readonly lang: string;
  keep(text: string): void;
  remove?: (() => void) | undefined;
  /** where the keyboard goes when the panel is closed */
  leave(): void;
}

let panel: HTMLElement | undefined;
let open: { note: PanelNote; written: NoteForm } | undefined;

/** Keeps what is being written, if it can be kept, when the page goes. */
function keepDraft(): void {
  if (!open?.written.isChanged()) return;
  const text = open.written.words();
  if (noteProblem(text.trim()) !== undefined) return;
  const { note } = open;
  close();
  note.keep(text);
}

function close(): void {
  panel?.remove();
  panel = undefined;
  open = undefined;
}

/** Leaves the words as they were; what was written can be had back for a while. */
function cancel(): void {
  if (!open) return;
  const { note, written } = open;
  const words = written.words();
  const isChanged = written.isChanged();
  close();
  note.leave();
  if (isChanged) {
    toast('What you wrote was not kept.', {
      label: 'Go on writing',
      act: () => {
        openPanel(note, words);
      },
    });
  }
}

/** Opens a note beside the lesson, which stays readable. @param words what stands in the field */
export function openPanel(note: PanelNote, words = note.text): void {
  if (open?.written.isChanged()) keepDraft();
  close();
  const written = noteForm(note.text, {
    save: (text) => {
      close();
      note.keep(text);
      note.leave();
    },
    cancel,
    remove:
      note.remove &&
      (() => {
        close();
        note.remove?.();
        note.leave();
      }),
  });
  const field = written.form.querySelector('textarea');
  if (field && words !== note.text) {
    field.value = words;
    field.dispatchEvent(new Event('input'));
  }
  const notebook = new URL('notebook/index.html', siteRoot()).href;
  panel = element(
    'section',
    { class: 'note-panel note-part', role: 'dialog', 'aria-label': 'Note', lang: 'en' },
    element('blockquote', { lang: note.lang }, shortened(note.quote, QUOTE_SHOWN)),
    ...(note.about === undefined ? [] : [element('p', { class: 'note-about' }, note.about)]),
    written.form,
    element('a', { href: notebook, class: 'note-notebook' }, 'All notes'),
  );
  document.body.append(panel);
  open = { note, written };
  written.focus();
}

addEventListener('pagehide', keepDraft);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') keepDraft();
});
addEventListener('beforeunload', (event) => {
  // Too long to be kept: the browser asks before it is lost.
  if (open?.written.isChanged() && noteProblem(open.written.words().trim()) !== undefined)
    event.preventDefault();
});
