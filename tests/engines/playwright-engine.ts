import { firefox, webkit } from '@playwright/test';
import type { Engine, EngineName } from './engine.ts';

/** Playwright's own build, for machines without the stock browser. */
export async function openPlaywright(name: EngineName): Promise<Engine> {
  const browser = await (name === 'firefox' ? firefox : webkit).launch();
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  return {
    goto: async (url) => {
      await page.goto(url);
    },
    evaluate: (body) => page.evaluate(`(async () => { ${body} })()`),
    close: () => browser.close(),
  };
}
