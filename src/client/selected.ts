/** How long a selection has to rest, in milliseconds: the page is laid out by then. */
const REST = 100;

/** Calls once text is selected. To ask what is selected at each event would lay the page out each time. */
export function onSelected(act: () => void): void {
  let timer: ReturnType<typeof setTimeout>;
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (getSelection()?.isCollapsed === false) act();
    }, REST);
  });
}
