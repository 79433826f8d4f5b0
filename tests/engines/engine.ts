/** What the smoke tests need of a browser, whichever protocol drives it. */
export interface Engine {
  goto: (url: string) => Promise<void>;
  /** runs an async function body in the page and returns its JSON-able result */
  evaluate: (body: string) => Promise<unknown>;
  close: () => Promise<void>;
}

export type EngineName = 'firefox' | 'webkit';
