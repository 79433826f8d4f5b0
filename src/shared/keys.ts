/**
 * Every key that the course listens to, once; what each does is said in client/shortcuts/words.ts,
 * which misses none of them. Names are those of `KeyboardEvent.key`.
 */
export const HELP = '?';
export const SEARCH = '/';
/** With Control or Command, in fields too. */
export const SEARCH_ANYWHERE = 'k';
export const NEXT_RESULT = 'ArrowDown';
export const PREVIOUS_RESULT = 'ArrowUp';
export const FIRST_RESULT = 'Home';
export const LAST_RESULT = 'End';
/** As any letter does, on a result. */
export const BACK_TO_FIELD = 'Backspace';
export const CLEAR_MARKS = 'Escape';
export const CLEAR_FILTER = 'Escape';
export const CLOSE_CARD = 'Escape';
export const SHOW_ANSWER = ' ';
/** In the order of the grades, from forgotten to known. */
export const GRADE = ['1', '2', '3'] as const;
/** In the order of the choices of a question. */
export const CHOOSE = ['1', '2', '3', '4', '5', '6'] as const;
export const NEXT_CARD = 'n';
export const UNDO_CARD = 'u';
/** On selected text; without any, it selects the first paragraph on the screen. */
export const WRITE_NOTE = 'n';
export const HIGHLIGHT = 'h';
export const TO_NOTE_BAR = 'Tab';
export const NEXT_NOTE_TOOL = 'ArrowRight';
export const PREVIOUS_NOTE_TOOL = 'ArrowLeft';
/** With Control or Command. */
export const SAVE_NOTE = 'Enter';
export const LEAVE_NOTE = 'Escape';
export const NEXT_EXAMPLE = ['ArrowRight', 'PageDown'] as const;
export const PREVIOUS_EXAMPLE = ['ArrowLeft', 'PageUp'] as const;
export const LEAVE_LECTURE = 'Escape';
export const PREVIOUS_BIT = 'ArrowLeft';
export const NEXT_BIT = 'ArrowRight';
export const FIRST_BIT = 'Home';
export const LAST_BIT = 'End';
