/** Scripts that make a page's storage one that cannot be relied on; each widget is opened under each. */
export const STORAGE = {
  denied: `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });`,
  full: `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };`,
  corrupted: `for (const name of ['settings', 'position:bloomberggpt', 'model'])
    for (const value of ['{', '[]', 'null', '{"version":99,"theme":7,"section":{},"offset":"x"}'])
      localStorage.setItem('adapting-language-models:' + name, value);`,
};
