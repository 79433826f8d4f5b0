import { emptyState, failedState, nothingState } from './advice.ts';
import { buildDialog } from './dialog.ts';
import type { SearchDialog } from './dialog.ts';
import type { Answer } from './find.ts';
import { find } from './find.ts';
import { wakeKeys } from './keys.ts';
import { loadIndex } from './load.ts';
import { languagesOf, partFor } from './query.ts';
import { resultList } from './results.ts';
import { summaryText } from './summary.ts';

/** Typing pauses of this many milliseconds start a search. */
const PAUSE = 120;
/** A tab remembers its query from page to page. */
const KEPT = 'adapting-language-models:query';

let shown: SearchDialog | undefined;

const remembered = (): string => {
  try {
    return sessionStorage.getItem(KEPT) ?? '';
  } catch {
    return '';
  }
};
const remember = (query: string): void => {
  try {
    sessionStorage.setItem(KEPT, query);
  } catch {
    // Without storage the query lives as long as the page.
  }
};

const ask = async (query: string): Promise<Answer[]> => {
  const { languages } = await loadIndex('en');
  const wanted = languagesOf(query).filter((language) => languages.includes(language));
  return Promise.all(
    wanted.map(async (language) => find(await loadIndex(language), partFor(language, query))),
  );
};

/** Connects the field with the results. */
const wakeField = ({ input, form, status, results }: SearchDialog): void => {
  let latest = '\n';
  let timer = 0;

  const choose = (suggestion: string): void => {
    input.value = suggestion;
    input.focus();
    void run();
  };
  const show = (message: string, children: readonly HTMLElement[]): void => {
    status.textContent = message;
    results.replaceChildren(...children);
    results.scrollTop = 0;
  };
  const fail = (): void => {
    latest = '\n';
    show(
      '',
      failedState(() => void run()),
    );
  };
  const run = async (): Promise<void> => {
    clearTimeout(timer);
    const query = input.value.trim();
    if (query === latest) return;
    latest = query;
    remember(query);
    try {
      const { suggestions } = await loadIndex('en');
      const answers = query === '' ? [] : await ask(query);
      // Meanwhile the reader may have typed on.
      if (latest !== query) return;
      if (query === '') show('', emptyState(suggestions, choose));
      else if (answers.every(({ hits }) => hits.length === 0))
        show(summaryText(query, answers), nothingState(suggestions, choose));
      else show(summaryText(query, answers), resultList(answers));
    } catch {
      if (latest === query) fail();
    }
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void run(), PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run().then(() => results.querySelector('a')?.click());
  });
  void run();
};

/** A result on this very page changes nothing but the fragment: mark its words here and now. */
const wakeLinks = ({ dialog, results }: SearchDialog): void => {
  results.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    dialog.close();
    if (link.pathname !== location.pathname || link.search !== location.search) return;
    const words = new URLSearchParams(link.search).getAll('highlight');
    setTimeout(() => {
      void import('./mark.ts').then(({ markWords }) => {
        markWords(words);
      });
    });
  });
};

/** Opens the search dialog; the query of the last time is there, selected. */
export function openSearch(): void {
  if (!shown) {
    shown = buildDialog();
    shown.input.value = remembered();
    wakeKeys(shown);
    wakeField(shown);
    wakeLinks(shown);
    // The index is on its way while the reader types; a failure shows when it is asked.
    loadIndex('en').catch(() => undefined);
  }
  if (!shown.dialog.open) shown.dialog.showModal();
  shown.input.focus();
  shown.input.select();
}
