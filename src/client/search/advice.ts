import { element } from '../element.ts';
import { siteRoot } from './root.ts';

const suggestionButtons = (
  suggestions: readonly string[],
  choose: (suggestion: string) => void,
): HTMLElement =>
  element(
    'p',
    { class: 'search-suggestions' },
    ...suggestions.map((suggestion) => {
      const button = element('button', { type: 'button' }, suggestion);
      button.addEventListener('click', () => {
        choose(suggestion);
      });
      return button;
    }),
  );

/** Before anything is typed. */
export const emptyState = (
  suggestions: readonly string[],
  choose: (suggestion: string) => void,
): HTMLElement[] =>
  suggestions.length === 0
    ? []
    : [
        element('p', { class: 'search-note' }, 'Words, abbreviations and numbers all work. Try:'),
        suggestionButtons(suggestions, choose),
      ];

/** When nothing was found. */
export const nothingState = (
  suggestions: readonly string[],
  choose: (suggestion: string) => void,
): HTMLElement[] => {
  const glossary = element(
    'a',
    { href: new URL('glossary/index.html', siteRoot()).href },
    'Browse the glossary',
  );
  return [
    element(
      'ul',
      { class: 'search-advice' },
      element('li', {}, 'Try one word instead of several, or a more general one.'),
      element('li', {}, 'Numbers are found as the course writes them: 569, 50.6, 1.3.'),
      element('li', {}, glossary, '.'),
    ),
    ...emptyState(suggestions, choose).slice(1),
  ];
};

/** When the index cannot be read. */
export const failedState = (retry: () => void): HTMLElement[] => {
  if (import.meta.env.DEV)
    return [
      element(
        'p',
        { class: 'search-note' },
        'Search works in the built course. While the course is being edited there is no index.',
      ),
    ];
  const button = element('button', { type: 'button' }, 'Try again');
  button.addEventListener('click', retry);
  return [
    element('p', { class: 'search-note' }, 'The search could not be loaded.'),
    element('p', { class: 'search-suggestions' }, button),
  ];
};
