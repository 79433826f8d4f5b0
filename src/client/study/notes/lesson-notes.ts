import { adoptStyles } from '../../adopt-styles.ts';
import { HIGHLIGHT, LEAVE_NOTE, TO_NOTE_BAR, WRITE_NOTE } from '../../../shared/keys.ts';
import { isPlainKey } from '../../plain-key.ts';
import { LONGEST_QUOTE } from '../entries.ts';
import { study } from '../reader.ts';
import { toast } from '../../toast.ts';
import { makeBar } from './bar.ts';
import { showLost } from './lost.ts';
import { addNote, markLost, notesOf, placeOfNote, removeNote, rewriteNote } from './notes.ts';
import type { KeptNote } from './notes.ts';
import { emphasize, noteAt, paint } from './paint.ts';
import type { Painted } from './paint.ts';
import { openPanel } from './panel.ts';
import { printNotes } from './print-notes.ts';
import { chosenIn, selectFirstBlock, settled } from './selection.ts';
import type { Selector } from './selectors.ts';
import css from './notes.css?inline';

/** How long a selection has to rest before its bar is shown, in milliseconds. */
const REST = 250;
const LIMIT = LONGEST_QUOTE.toLocaleString('en');

let ready: { key(event: KeyboardEvent): void } | undefined;

/** Shows the notes of this page, and takes new ones. @param event the key that asked for it */
export function initLessonNotes(event?: Event): void {
  const article = document.querySelector<HTMLElement>('article[data-lesson], article[data-notes]');
  const lesson = article?.dataset['lesson'] ?? article?.dataset['notes'];
  if (!article || lesson === undefined) return;
  if (!ready) {
    adoptStyles(css);
    ready = init(article, lesson);
  }
  if (event instanceof KeyboardEvent) ready.key(event);
}

function init(article: HTMLElement, lesson: string) {
  let painted: Painted = new Map();
  let chosen: Selector | undefined;
  const language = article.closest('[lang]')?.getAttribute('lang') ?? 'en';

  const goTo = (id: string) => {
    const target =
      document.getElementById(placeOfNote(id)) ??
      document.querySelector<HTMLElement>(`.note-lost [data-note="${CSS.escape(id)}"]`);
    target?.focus({ preventScroll: true });
  };

  const refresh = () => {
    const notes = notesOf(study, lesson);
    painted = paint(article, notes);
    showLost(
      article,
      notes.filter(({ id }) => !painted.has(id)),
      edit,
    );
    markLost(study, new Map(notes.map(({ id }) => [id, painted.has(id)])));
  };

  const remove = (id: string) => {
    const bring = removeNote(study, id);
    toast('The note is removed.', { label: 'Undo', act: bring });
  };

  const edit = (note: KeptNote) => {
    const { id, exact, text } = note;
    emphasize(painted.get(id));
    openPanel({
      quote: exact,
      text,
      lang: language,
      keep: (words) => {
        rewriteNote(study, id, words);
      },
      remove: () => {
        remove(id);
      },
      leave: () => {
        emphasize();
        goTo(id);
      },
    });
  };
  const editById = (id: string) => {
    const note = notesOf(study, lesson).find((each) => each.id === id);
    if (note) edit(note);
  };

  const add = (where: Selector, text: string): string => {
    const id = addNote(study, lesson, where, text);
    void import('../keep-for-good.ts').then(({ askToKeep }) => askToKeep());
    return id;
  };

  const highlight = () => {
    if (!chosen) return;
    const id = add(chosen, '');
    const isByKey = bar.node.contains(document.activeElement);
    bar.hide();
    getSelection()?.removeAllRanges();
    if (isByKey) goTo(id);
    toast('Highlighted.', {
      label: 'Undo',
      act: () => {
        removeNote(study, id);
      },
    });
  };
  const write = () => {
    if (!chosen) return;
    const where = chosen;
    let id: string | undefined;
    bar.hide();
    openPanel({
      quote: where.exact,
      text: '',
      lang: language,
      keep: (words) => {
        id = add(where, words);
        getSelection()?.removeAllRanges();
      },
      leave: () => {
        if (id === undefined) article.focus({ preventScroll: true });
        else goTo(id);
      },
    });
  };
  const bar = makeBar({
    highlight,
    write,
    leave: () => {
      article.focus({ preventScroll: true });
    },
  });

  let isPressed = false;
  const look = () => {
    if (isPressed || bar.node.contains(document.activeElement)) return;
    const found = chosenIn(article);
    chosen = found && 'where' in found ? found.where : undefined;
    if (!found) bar.hide();
    else if ('where' in found) bar.show(found.box);
    else {
      const length = found.tooLong.toLocaleString('en');
      bar.show(
        found.box,
        `A highlight has at most ${LIMIT} characters, and this one would have ${length}. Select less.`,
      );
    }
  };
  const lookSoon = settled(look, REST);

  const key = (event: KeyboardEvent) => {
    if (bar.isOpen && isPlainKey(event, LEAVE_NOTE)) bar.hide();
    else if (bar.isOpen && isPlainKey(event, TO_NOTE_BAR) && !event.shiftKey) {
      // The bar stands at the end of the page; from the text it is the next thing.
      if (bar.node.contains(document.activeElement)) return;
      bar.focus();
      event.preventDefault();
    } else if (isPlainKey(event, HIGHLIGHT)) {
      look();
      if (chosen) highlight();
    } else if (isPlainKey(event, WRITE_NOTE)) {
      event.preventDefault();
      look();
      if (chosen) write();
      else if (!bar.isOpen) selectFirstBlock(article);
    }
  };

  article.tabIndex = -1;
  document.addEventListener('selectionchange', lookSoon);
  addEventListener('pointerdown', ({ pointerType, target }) => {
    isPressed = pointerType === 'mouse' && !(target instanceof Node && bar.node.contains(target));
  });
  for (const type of ['pointerup', 'pointercancel', 'dragend'] as const) {
    addEventListener(type, () => {
      isPressed = false;
      lookSoon();
    });
  }
  addEventListener('keydown', key);
  article.addEventListener('click', ({ target, clientX, clientY }) => {
    if (!(target instanceof Element)) return;
    const mark = target.closest<HTMLElement>('.note-mark');
    if (mark) {
      editById(mark.dataset['note'] ?? '');
      return;
    }
    if (target.closest('a, button, summary, label, input, select') || chosenIn(article)) return;
    const id = noteAt(painted, clientX, clientY);
    if (id !== undefined) editById(id);
  });
  article.addEventListener('focusin', ({ target }) => {
    const id = target instanceof HTMLElement ? target.dataset['note'] : undefined;
    emphasize(id === undefined ? [] : painted.get(id));
  });

  study.listen((kind) => {
    if (kind === 'notes') refresh();
  });
  // Korean beside the text moves every block.
  new MutationObserver(refresh).observe(document.documentElement, {
    attributeFilter: ['data-bilingual'],
  });
  printNotes(article, () =>
    notesOf(study, lesson).filter(({ id, text }) => text !== '' && painted.has(id)),
  );
  refresh();
  look();
  const asked =
    location.hash.startsWith('#note-') && document.getElementById(location.hash.slice(1));
  if (asked) {
    asked.closest('details')?.setAttribute('open', '');
    asked.scrollIntoView({ block: 'center', behavior: 'instant' });
    asked.focus({ preventScroll: true });
  }
  return { key };
}
