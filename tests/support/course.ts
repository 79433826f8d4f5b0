import { test as base, expect, type Locator, type Page } from '@playwright/test';

export interface Options {
  /** how the built course is read */
  way: 'http' | 'folder' | 'file';
}

interface Fixtures {
  /** opens a page of the course by its path in the build: `lessons/lora/index.html` */
  open: (path: string) => Promise<void>;
}

const roots = { http: 'COURSE_HTTP', folder: 'COURSE_FOLDER', file: 'COURSE_FILE' } as const;

/** Tests fail on any console error, refused policy, uncaught error or request to another host. */
export const test = base.extend<Options & Fixtures>({
  way: ['http', { option: true }],
  open: async ({ page, way }, use) => {
    const root = process.env[roots[way]] ?? '';
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(root) && !/^(data|blob):/.test(url)) faults.push(`request: ${url}`);
    });
    await use(async (path) => {
      await page.goto(root + path);
    });
    expect(faults).toEqual([]);
  },
});

/** Brings a widget near, so that it is hydrated, and waits until it answers. */
export async function hydrate(page: Page, title: string) {
  const widget = page.getByRole('group', { name: title, exact: true });
  await widget.scrollIntoViewIfNeeded();
  await expect(widget).toHaveAttribute('data-live');
  return widget;
}

/**
 * Waits until nothing in a widget has changed for a quarter of a second, longer than any of them
 * puts off an answer; at most `most` milliseconds.
 */
export const settled = (widget: Locator, most = 5000): Promise<void> =>
  widget.evaluate(
    (element, limit) =>
      new Promise<void>((resolve) => {
        const done = () => {
          observer.disconnect();
          resolve();
        };
        let quiet = setTimeout(done, 250);
        const observer = new MutationObserver(() => {
          clearTimeout(quiet);
          quiet = setTimeout(done, 250);
        });
        observer.observe(element, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        });
        setTimeout(done, limit);
      }),
    most,
  );

/** Chooses in the display menu, once it is initialised. */
export async function choose(page: Page, name: string): Promise<void> {
  const radio = page.getByRole('radio', { name });
  await expect(radio).toBeEnabled();
  // The radio itself is transparent and lies over its label.
  await radio.check({ force: true });
}

export { expect };
