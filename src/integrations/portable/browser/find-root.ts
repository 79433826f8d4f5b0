/**
 * Runs inline on the 404 page, which a host shows at any depth, so that relative addresses lead
 * nowhere: looks for the page script in one folder above the other, and when it is found, the
 * links of the page get their addresses. Bundled by not-found.ts.
 */
declare const PAGE_SCRIPT: string;

const search = (folder: URL): void => {
  const script = document.createElement('script');
  script.src = new URL(PAGE_SCRIPT, folder).href;
  script.onerror = () => {
    script.remove();
    if (folder.pathname !== '/') search(new URL('..', folder));
  };
  script.onload = () => {
    for (const link of document.querySelectorAll<HTMLElement>('[data-href]')) {
      link.setAttribute('href', new URL(link.dataset['href'] ?? '', folder).href);
    }
  };
  document.head.append(script);
};

addEventListener('DOMContentLoaded', () => {
  search(new URL('.', location.href));
});

export {};
