import { loadOnce, wakeOnce } from '../shared/load-once.ts';
import { toast } from './toast.ts';

const FIELDS = 'input:not([type=radio], [type=checkbox], [type=range]), textarea, select';

/** A slash outside fields, or K with Control or Command. */
function asksForSearch(event: Event): boolean {
  // A browser that fills a field in by itself sends keys that are none.
  if (!(event instanceof KeyboardEvent)) return false;
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const isTyping = target instanceof Element && target.matches(FIELDS);
  if (key === '/') return !isTyping && !ctrlKey && !metaKey && !altKey;
  if (key.toLowerCase() !== 'k') return false;
  // On a Mac, Control+K in a field deletes to the end of the line.
  return metaKey || (ctrlKey && !(isTyping && navigator.userAgent.includes('Mac OS X')));
}

/** Wakes the search button and its keys; the search itself is fetched at its first use. */
export function wakeSearch(): void {
  const button = document.querySelector<HTMLButtonElement>('#search-open');
  if (!button) return;
  const fetchCode = loadOnce(() => import('./search/open.ts'));
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
    wakeOnce(async () => {
      (await import('./search/mark.ts')).markWords(words);
    })();
  }
}
