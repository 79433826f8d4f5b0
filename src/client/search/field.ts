import { emptyState, failedState, nothingState } from './advice.ts';
import type { SearchDialog } from './dialog.ts';
import { fillOnScreen } from './fill.ts';
import type { Filling } from './fill.ts';
import { find } from './find.ts';
import { loadTopics } from './load.ts';
import { pageItem, resultList } from './results.ts';
import { summaryText } from './summary.ts';

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

/** A burst of keys, each less than twice this after the one before, ends with a pause of this many milliseconds. */
const BURST = 40;

/** Connects the field with the results: they follow what is typed, and Enter opens the first. */
export const initField = ({ dialog, input, form, status, results }: SearchDialog): void => {
  let latest = '\n';
  let filling: Filling | undefined;
  let underWay = Promise.resolve();

  const choose = (suggestion: string): void => {
    input.value = suggestion;
    input.focus();
    void run();
  };
  const show = (message: string, children: readonly HTMLElement[]): void => {
    filling?.end();
    filling = undefined;
    // Asked for before anything changes, it costs no layout.
    const isScrolled = results.scrollTop > 0;
    status.textContent = message;
    results.replaceChildren(...children);
    if (isScrolled) results.scrollTop = 0;
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
      const topics = await loadTopics();
      const { suggestions } = topics.file;
      const found = query === '' ? undefined : await find(topics, query);
      // Keys come first: one that waits already makes this a query of the past, not worth drawing.
      await new Promise((next) => setTimeout(next));
      if (latest !== query) return;
      if (input.value.trim() !== query) {
        latest = '\n';
        return;
      }
      if (!found) show('', emptyState(suggestions, choose));
      else if (found.hits.length === 0)
        show(summaryText(query, found), nothingState(suggestions, choose));
      else {
        const { elements, items } = resultList(found);
        show(summaryText(query, found), elements);
        filling = fillOnScreen(results, items, found, (hit) => pageItem(hit, found.words));
      }
    } catch {
      if (latest === query) fail();
    }
  };
  /** Settles when the answer to what the field holds is shown, or another is asked for. */
  const run = (): Promise<void> => {
    const query = input.value.trim();
    if (query !== latest) {
      latest = query;
      remember(query);
      underWay = answer(query);
    }
    return underWay;
  };
  let timer = 0;
  let lastKey = -Infinity;
  input.addEventListener('input', ({ timeStamp }) => {
    // Keys that wait already are read before an answer is worked out, and a burst is answered as one:
    // answers that nobody could read would only put off the one that is wanted.
    filling?.putOff();
    clearTimeout(timer);
    timer = window.setTimeout(() => void run(), timeStamp - lastKey < 2 * BURST ? BURST : 0);
    lastKey = timeStamp;
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
