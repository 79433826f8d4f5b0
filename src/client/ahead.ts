import { watchLinks } from './intent.ts';

/** Links to pages of the course; an address with a colon leads elsewhere. */
const PAGE_LINK = "a[href*='/index.html']:not([href*=':'])";
/** Milliseconds on a link after which it is meant. */
const PAUSE = 100;

/**
 * Fetches a page ahead, and nothing with it, when a link to it is meant. The page says the same by
 * rules, which some browsers follow, those with a data saver among them; this is for the others.
 */
export function initAhead(): void {
  if (
    !location.protocol.startsWith('http') ||
    // Browsers of some years ago do not even have the question.
    (HTMLScriptElement as { supports?: (type: string) => boolean }).supports?.('speculationrules')
  )
    return;
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  document.head.append(hint);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  watchLinks(PAGE_LINK, (link) => {
    clearTimeout(waiting);
    if (link)
      waiting = setTimeout(() => {
        hint.href = link.href;
      }, PAUSE);
  });
}
