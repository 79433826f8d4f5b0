import { emptyState, failedState, nothingState } from './advice.ts';
import type { SearchDialog } from './dialog.ts';
import type { Answer } from './find.ts';
import { find } from './find.ts';
import { loadIndex } from './load.ts';
import { languagesOf, partFor } from './query.ts';
import { resultList } from './results.ts';
import { summaryText } from './summary.ts';

/** Typing pauses of this many milliseconds start a search. */
const PAUSE = 120;
/** A tab remembers its query from page to page. */
const KEPT = 'adapting-language-models:query';

/** What was looked for last in this tab. */
export const remembered = (): string => {
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
  const page = document.documentElement.lang === 'ko' ? 'ko' : 'en';
  const wanted = languagesOf(query, page).filter((language) => languages.includes(language));
  return Promise.all(
    wanted.map(async (language) => find(await loadIndex(language), partFor(language, query))),
  );
};

/** Connects the field with the results: they follow what is typed, and Enter opens the first. */
export const initField = ({ dialog, input, form, status, results }: SearchDialog): void => {
  let latest = '\n';
  let timer = 0;
  let underWay = Promise.resolve();

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
  const answer = async (query: string): Promise<void> => {
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
  /** Settles when the answer to what the field holds is shown, or another is asked for. */
  const run = (): Promise<void> => {
    clearTimeout(timer);
    const query = input.value.trim();
    if (query !== latest) {
      latest = query;
      remember(query);
      underWay = answer(query);
    }
    return underWay;
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void run(), PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = input.value.trim();
    void run().then(() => {
      const isWanted = latest === query && input.value.trim() === query && dialog.open;
      if (isWanted) results.querySelector<HTMLElement>('.search-page a')?.click();
    });
  });
  void run();
};
