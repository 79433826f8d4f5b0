import type { Page } from '@playwright/test';

/**
 * What a line parts in the widgets of a page though it is one thing: a number and its unit, a power of
 * ten, a name at its hyphen. From the boxes that the browser drew.
 */
export const parted = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const whole =
      /\d\s(?:bytes|bits|[kMGTP]B|nats|FLOPs)(?!\p{L})|\d\s×\s10|(?<![\p{L}\p{N}-])(?:n-grams?|(?:ROUGE|BLEU|GPT|T5|ZeRO|Llama)-[\p{L}\p{N}]+)/gu;
    const found: string[] = [];
    for (const widget of document.querySelectorAll('.widget')) {
      const walker = document.createTreeWalker(widget, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        const text = node.textContent ?? '';
        for (const { index, 0: match } of text.matchAll(whole)) {
          // What is kept for readers who listen only is a pixel wide.
          if (!element?.checkVisibility() || element.clientWidth === 1) continue;
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + match.length);
          const lines = new Set(
            [...range.getClientRects()]
              .filter(({ width }) => width > 1)
              .map(({ bottom }) => Math.round(bottom / 6)),
          );
          if (lines.size > 1) found.push(text.slice(Math.max(0, index - 20), index + 20).trim());
        }
      }
    }
    return [...new Set(found)];
  });
