import { counted } from '../../../shared/counted.ts';
import { element } from '../../element.ts';
import { siteRoot } from '../../search/root.ts';
import { loadStudyCourse } from '../course.ts';
import { download } from '../download.ts';
import { study } from '../reader.ts';
import { notesAsMarkdown } from './markdown.ts';
import { noteForm } from './note-form.ts';
import type { NoteForm } from './note-form.ts';
import { ALL, inOrder } from './notebook-order.ts';
import type { Filter, LessonNotes, PlacedNote } from './notebook-order.ts';
import { notesOf, placeOfNote, removeNote, rewriteNote } from './notes.ts';
import type { KeptNote } from './notes.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

const addressOf = (lesson: string): string => {
  const path = lesson.startsWith('ko/')
    ? lesson.replace('ko/', 'ko/lessons/')
    : `lessons/${lesson}`;
  return new URL(`${path}/index.html`, siteRoot()).href;
};

const button = (label: string, act: () => void): HTMLButtonElement => {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', act);
  return made;
};

/** Fills the notebook. */
export async function openNotebook(): Promise<void> {
  const place = document.getElementById('notebook');
  if (!place) return;
  const course = await loadStudyCourse().catch(() => undefined);
  let filter: Filter = ALL;
  let writing: { id: string; written: NoteForm } | undefined;
  /** what was removed on this visit, and what brings it back */
  const removed = new Map<string, { note: KeptNote; bring: () => void }>();

  const list = element('div', {});
  const count = element('p', { class: 'notebook-count', role: 'status' });
  const words = element('input', {
    type: 'search',
    'aria-label': 'Filter your notes',
    placeholder: 'Filter',
  });
  const kind = element(
    'select',
    { 'aria-label': 'Which notes' },
    element('option', { value: 'all' }, 'All'),
    element('option', { value: 'words' }, 'With words of mine'),
    element('option', { value: 'plain' }, 'Highlights'),
    element('option', { value: 'lost' }, 'Without a place'),
  );
  const tools = element(
    'p',
    { class: 'notebook-tools' },
    words,
    kind,
    button('Save as Markdown', () => {
      const isOnline = location.protocol.startsWith('http');
      const text = notesAsMarkdown(
        'Notes on Adapting Language Models',
        inOrder(notesOf(study), course, filter),
        isOnline ? addressOf : undefined,
      );
      download('notes.md', text, 'text/markdown');
    }),
    button('Print', () => {
      print();
    }),
  );

  const focusOn = (id: string, what: string) =>
    list.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"] ${what}`)?.focus();

  const edit = (note: KeptNote) => {
    if (writing?.written.isChanged()) {
      writing.written.focus();
      return;
    }
    const leave = () => {
      writing = undefined;
      show();
      focusOn(note.id, 'button');
    };
    const written = noteForm(note.text, {
      save: (text) => {
        writing = undefined;
        rewriteNote(study, note.id, text);
        leave();
      },
      cancel: leave,
    });
    writing = { id: note.id, written };
    show();
    written.focus();
  };

  const remove = (note: KeptNote) => {
    removed.set(note.id, { note, bring: removeNote(study, note.id) });
    show();
    focusOn(note.id, 'button');
  };

  const removedItem = (note: KeptNote) =>
    element(
      'li',
      { 'data-note': note.id, class: 'notebook-removed' },
      'Removed. ',
      button('Undo', () => {
        removed.get(note.id)?.bring();
        removed.delete(note.id);
        show();
        focusOn(note.id, 'button');
      }),
    );

  const item = (note: PlacedNote, { lesson, lang, isThere }: LessonNotes) => {
    if (removed.has(note.id)) return removedItem(note);
    const hash = note.lost ? note.section : placeOfNote(note.id);
    const about = [
      DAY.format(note.made),
      ...(note.sectionTitle === undefined ? [] : [note.sectionTitle]),
    ];
    const made = element(
      'li',
      { 'data-note': note.id },
      element('blockquote', { lang }, note.exact),
    );
    if (note.lost) {
      const lost = 'The lesson no longer has this text.';
      made.append(element('p', { class: 'notebook-lost' }, lost));
    }
    if (writing?.id === note.id) made.append(writing.written.form);
    else {
      if (note.text !== '') made.append(element('p', { class: 'note-text' }, note.text));
      const edits = button(note.text === '' ? 'Add words' : 'Edit', () => {
        edit(note);
      });
      const removes = button('Remove', () => {
        remove(note);
      });
      for (const each of [edits, removes])
        each.setAttribute('aria-describedby', `about-${placeOfNote(note.id)}`);
      made.append(
        element(
          'p',
          { class: 'notebook-actions' },
          element('span', { id: `about-${placeOfNote(note.id)}` }, about.join(' · ')),
          ...(isThere
            ? [
                element(
                  'a',
                  { href: `${addressOf(lesson)}#${hash}` },
                  note.lost ? 'Go to the lesson' : 'Go to the text',
                ),
              ]
            : []),
          edits,
          removes,
        ),
      );
    }
    return made;
  };

  const show = () => {
    const kept = notesOf(study);
    const ids = new Set(kept.map(({ id }) => id));
    // What came back by another way is no longer removed.
    for (const id of removed.keys()) if (ids.has(id)) removed.delete(id);
    const gone = [...removed.values()].map(({ note }) => note);
    const all = [...kept, ...gone].sort((a, b) => a.start - b.start || a.made - b.made);
    const groups = inOrder(all, course, filter);
    const shown = groups.flatMap(({ notes }) => notes).filter(({ id }) => ids.has(id)).length;
    tools.hidden = all.length === 0;
    count.textContent =
      kept.length === 0
        ? 'No notes yet. Select text in a lesson, and highlight it or write a note.'
        : shown === kept.length
          ? `${counted(kept.length, 'note')}.`
          : `${shown} of ${counted(kept.length, 'note')}.`;
    list.replaceChildren(
      ...groups.map((group) =>
        element(
          'section',
          {},
          element(
            'h2',
            {},
            group.isThere
              ? element('a', { href: addressOf(group.lesson) }, group.title)
              : `${group.title}, no longer in the course`,
          ),
          element(
            'ol',
            { class: 'notebook-list' },
            ...group.notes.map((note) => item(note, group)),
          ),
        ),
      ),
    );
  };

  const narrow = () => {
    filter = { words: words.value.trim(), kind: kind.value as Filter['kind'] };
    show();
  };
  words.addEventListener('input', narrow);
  kind.addEventListener('change', narrow);
  study.listen((changed) => {
    if (changed === 'notes') show();
  });
  addEventListener('pagehide', () => {
    writing?.written.form.requestSubmit();
  });
  place.replaceChildren(tools, count, list);
  show();
}
