import type * as keys from '../../shared/keys.ts';

/** Where a key works, in the order in which the help lists them. */
export const PLACES = [
  'Everywhere',
  'In the search',
  'In the review',
  'On the text of a lesson',
  'On a page that was found, and in the glossary',
  'In the lecture view of a figure',
  'On the bits of a number',
] as const;

interface Words {
  readonly where: (typeof PLACES)[number];
  readonly does: string;
  /** pressed together with the key */
  readonly with?: readonly string[];
}

/** What each key does; one that is missing here does not compile. */
export const WORDS: Readonly<Record<keyof typeof keys, Words>> = {
  SEARCH: { where: 'Everywhere', does: 'Search the course' },
  SEARCH_ANYWHERE: {
    where: 'Everywhere',
    does: 'Search the course, from a field too',
    with: ['Ctrl', '⌘'],
  },
  CLOSE_CARD: { where: 'Everywhere', does: 'Close a card, a menu or a dialog' },
  HELP: { where: 'Everywhere', does: 'Show these keys' },
  NEXT_RESULT: { where: 'In the search', does: 'Next result' },
  PREVIOUS_RESULT: { where: 'In the search', does: 'Previous result, or back to the field' },
  FIRST_RESULT: { where: 'In the search', does: 'First result' },
  LAST_RESULT: { where: 'In the search', does: 'Last result' },
  BACK_TO_FIELD: { where: 'In the search', does: 'Back to the field, as with any letter' },
  SHOW_ANSWER: { where: 'In the review', does: 'Show the answer' },
  GRADE: { where: 'In the review', does: 'Forgot, with effort, knew it' },
  CHOOSE: { where: 'In the review', does: 'Choose an answer by its number' },
  NEXT_CARD: { where: 'In the review', does: 'Next card' },
  UNDO_CARD: { where: 'In the review', does: 'Undo the last card' },
  WRITE_NOTE: {
    where: 'On the text of a lesson',
    does: 'Write a note on what is selected; if nothing is, select a paragraph',
  },
  HIGHLIGHT: { where: 'On the text of a lesson', does: 'Highlight what is selected' },
  TO_NOTE_BAR: { where: 'On the text of a lesson', does: 'To the bar for what is selected' },
  NEXT_NOTE_TOOL: { where: 'On the text of a lesson', does: 'Next button of that bar' },
  PREVIOUS_NOTE_TOOL: { where: 'On the text of a lesson', does: 'Previous button of that bar' },
  SAVE_NOTE: { where: 'On the text of a lesson', does: 'Save a note', with: ['Ctrl', '⌘'] },
  LEAVE_NOTE: { where: 'On the text of a lesson', does: 'Leave a note, or close the bar' },
  CLEAR_MARKS: {
    where: 'On a page that was found, and in the glossary',
    does: 'Clear the marks on the words that were searched',
  },
  CLEAR_FILTER: {
    where: 'On a page that was found, and in the glossary',
    does: 'Empty the filter',
  },
  NEXT_EXAMPLE: { where: 'In the lecture view of a figure', does: 'Next example' },
  PREVIOUS_EXAMPLE: { where: 'In the lecture view of a figure', does: 'Previous example' },
  LEAVE_LECTURE: { where: 'In the lecture view of a figure', does: 'Leave it' },
  PREVIOUS_BIT: { where: 'On the bits of a number', does: 'Previous bit' },
  NEXT_BIT: { where: 'On the bits of a number', does: 'Next bit' },
  FIRST_BIT: { where: 'On the bits of a number', does: 'First bit' },
  LAST_BIT: { where: 'On the bits of a number', does: 'Last bit' },
};

/** Keys whose name is not what stands on them. */
const SHOWN: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  PageUp: 'Page up',
  PageDown: 'Page down',
  k: 'K',
  h: 'H',
  Backspace: '⌫',
  n: 'N',
  u: 'U',
};

/** What stands on a key. */
export const shown = (key: string): string => SHOWN[key] ?? key;
