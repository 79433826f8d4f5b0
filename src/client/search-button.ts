/** Wakes the search button and its keys; the search itself is fetched at its first use. */
export function wakeSearch(): void {
  const button = document.querySelector<HTMLButtonElement>('#search-open');
  if (!button) return;
  const open = () => {
    void import('./search/open.ts').then(({ openSearch }) => {
      openSearch();
    });
  };
  button.disabled = false;
  button.addEventListener('click', open);
  addEventListener('keydown', (event) => {
    const typing =
      event.target instanceof HTMLElement &&
      event.target.matches(
        'input:not([type=radio], [type=checkbox], [type=range]), textarea, select',
      );
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const chord = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!slash && !chord) return;
    event.preventDefault();
    open();
  });
  const words = new URLSearchParams(location.search).getAll('highlight');
  if (words.length > 0) {
    void import('./search/mark.ts').then(({ markWords }) => {
      markWords(words);
    });
  }
}
