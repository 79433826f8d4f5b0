import { LEAVE_NOTE, SAVE_NOTE } from '../../../shared/keys.ts';
import { element } from '../../element.ts';
import { LONGEST_NOTE } from '../entries.ts';
import { noteProblem } from './notes.ts';

export interface NoteForm {
  readonly form: HTMLFormElement;
  /** the words as they stand in the field */
  words(): string;
  /** whether they differ from those that are kept */
  isChanged(): boolean;
  focus(): void;
}

interface NoteFormActs {
  /** keeps words that are not too long */
  readonly save: (text: string) => void;
  /** leaves the words as they were */
  readonly cancel: () => void;
  readonly remove?: (() => void) | undefined;
}

/** From here on the form says how many characters are left. */
const NEAR_THE_END = LONGEST_NOTE - 400;
let forms = 0;

const button = (label: string, act: () => void): HTMLButtonElement => {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', act);
  return made;
};

/** The field for the words of a note. Control or Command and Enter keep them, Escape leaves. */
export function noteForm(text: string, acts: NoteFormActs): NoteForm {
  const id = `note-words-${(forms += 1)}`;
  const field = element('textarea', { id, rows: '4', 'aria-describedby': `${id}-message` });
  field.value = text;
  const message = element('p', { id: `${id}-message`, class: 'note-message' });
  const save = element('button', { type: 'submit', class: 'primary' }, 'Save');
  const actions = element('p', { class: 'note-actions' }, save, button('Cancel', acts.cancel));
  if (acts.remove) actions.append(button('Remove', acts.remove));
  const form = element(
    'form',
    { class: 'note-form' },
    element('label', { for: id }, 'Your note'),
    field,
    message,
    actions,
  );

  const problemNow = () => noteProblem(field.value.trim());
  /** Errors are said at once; how much is left is there to be read. */
  const check = () => {
    const problem = problemNow();
    const { length } = field.value;
    field.toggleAttribute('aria-invalid', problem !== undefined);
    if (problem !== undefined) field.setAttribute('aria-invalid', 'true');
    const said =
      problem ??
      (length > NEAR_THE_END
        ? `${length.toLocaleString('en')} of ${LONGEST_NOTE.toLocaleString('en')} characters.`
        : '');
    if (message.textContent !== said) message.textContent = said;
  };
  field.addEventListener('input', check);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const problem = problemNow();
    if (problem === undefined) {
      acts.save(field.value);
      return;
    }
    message.setAttribute('role', 'alert');
    message.textContent = problem;
    field.focus();
  });
  form.addEventListener('keydown', (event) => {
    // What is being put together by an input method is not finished.
    if (event.isComposing) return;
    if (event.key === LEAVE_NOTE) {
      event.stopPropagation();
      acts.cancel();
    } else if (event.key === SAVE_NOTE && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  check();
  return {
    form,
    words: () => field.value,
    isChanged: () => field.value.trim() !== text.trim(),
    focus: () => {
      field.focus();
    },
  };
}
