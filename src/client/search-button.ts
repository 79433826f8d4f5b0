import { SEARCH, SEARCH_ANYWHERE } from '../shared/keys.ts';
import { loadOnce, initOnce } from '../shared/load-once.ts';
import { isPlainKey, takesText } from './plain-key.ts';
import { fetchTopics } from './search/topics-script.ts';
import { toast } from './toast.ts';

/** A slash outside fields, or K with Control or Command. */
function asksForSearch(event: Event): boolean {
  if (isPlainKey(event, SEARCH)) return true;
  if (!(event instanceof KeyboardEvent) || event.key.toLowerCase() !== SEARCH_ANYWHERE)
    return false;
  const { ctrlKey, metaKey, target } = event;
  // On a Mac, Control+K in a field deletes to the end of the line.
  return metaKey || (ctrlKey && !(takesText(target) && navigator.userAgent.includes('Mac OS X')));
}

/** Initialises the search button and its keys; the search itself is fetched at its first use. */
export function initSearch(): void {
  const button = document.querySelector<HTMLButtonElement>('#search-open');
  if (!button) return;
  const fetchCode = loadOnce(() => {
    // What it answers from comes beside it; whether that failed shows when it is asked.
    fetchTopics().catch(() => undefined);
    return import('./search/open.ts');
  });
  const likely = () => {
    fetchCode().catch(() => undefined);
  };
  const open = (forAddress = false) => {
    fetchCode().then(
      ({ openSearch }) => {
        openSearch(forAddress);
      },
      () => {
        toast('The search could not be fetched.', {
          label: 'Try again',
          act: () => {
            open(forAddress);
          },
        });
      },
    );
  };
  button.disabled = false;
  button.addEventListener('click', () => {
    open();
  });
  button.addEventListener('pointerover', likely);
  button.addEventListener('focus', likely);
  const other = document.getElementById('search-address');
  if (other) {
    other.hidden = false;
    other.addEventListener('click', () => {
      open(true);
    });
  }
  addEventListener('keydown', (event) => {
    if (!asksForSearch(event)) return;
    event.preventDefault();
    open();
  });
  const words = new URLSearchParams(location.search).getAll('highlight');
  if (words.length > 0) {
    initOnce(async () => {
      (await import('./search/mark.ts')).markWords(words);
    })();
  }
}
