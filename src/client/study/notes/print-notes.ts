import { shortened } from '../../../shared/graphemes.ts';
import { element } from '../../element.ts';

/** How much of a quote stands on paper, where the text itself is marked, in UTF-16 units. */
const QUOTE_PRINTED = 160;

interface PrintedNote {
  readonly exact: string;
  readonly text: string;
}

/**
 * On paper, notes follow at the end, numbered as their marks in the text are.
 *
 * @param notes those with words, in the order of the text
 */
export function printNotes(article: Element, notes: () => readonly PrintedNote[]): void {
  let appendix: HTMLElement | undefined;
  const remove = () => {
    appendix?.remove();
  };
  addEventListener('beforeprint', () => {
    remove();
    const all = notes();
    if (all.length === 0) return;
    appendix = element(
      'section',
      { class: 'note-appendix note-part', lang: 'en' },
      element('h2', {}, 'Your notes'),
      element(
        'ol',
        {},
        ...all.map(({ exact, text }) =>
          element(
            'li',
            {},
            element('q', {}, shortened(exact, QUOTE_PRINTED)),
            element('p', { class: 'note-text' }, text),
          ),
        ),
      ),
    );
    article.append(appendix);
  });
  addEventListener('afterprint', remove);
}
