import { CLEAR_FILTER } from '../shared/keys.ts';

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\s\u2010-\u2012-]+/g, ' ')
    .toLowerCase()
    .trim();

/** Initialises the filter of the glossary: terms stay whose name, other names or definition hold the words. */
export function initGlossary(): void {
  const form = document.querySelector<HTMLFormElement>('#glossary-filter');
  const input = form?.querySelector('input');
  const status = form?.querySelector<HTMLElement>('[role="status"]');
  if (!form || !input || !status) return;
  const all = status.dataset['all'] ?? '';
  const sections = [...document.querySelectorAll<HTMLElement>('.list > section')].map(
    (section) => ({
      section,
      terms: [...section.querySelectorAll<HTMLElement>('dl > div')].map((term) => ({
        term,
        text: fold(term.textContent),
      })),
    }),
  );
  const filter = () => {
    const words = fold(input.value).split(' ').filter(Boolean);
    let shown = 0;
    for (const { section, terms } of sections) {
      let left = 0;
      for (const { term, text } of terms) {
        term.hidden = !words.every((word) => text.includes(word));
        if (!term.hidden) left += 1;
      }
      section.hidden = left === 0;
      shown += left;
    }
    status.textContent =
      words.length === 0 ? all : shown === 0 ? `None of ${all}` : `${String(shown)} of ${all}`;
  };
  form.hidden = false;
  input.addEventListener('input', filter);
  input.addEventListener('keydown', (event) => {
    if (event.key !== CLEAR_FILTER || input.value === '') return;
    input.value = '';
    filter();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  // A link to a term must find it, whatever the browser put back into the field.
  addEventListener('hashchange', () => {
    input.value = '';
    filter();
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  });
  filter();
}
