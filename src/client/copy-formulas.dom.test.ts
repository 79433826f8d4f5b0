import { beforeEach, expect, test, vi } from 'vitest';
import { copyFormulas } from './copy-formulas.ts';

const formula = (tex: string) =>
  `<span class="katex"><math><mi>${tex}</mi><annotation>${tex}</annotation></math><b>${tex}</b></span>`;

beforeEach(() => {
  document.body.innerHTML = `<p id="text">A model of ${formula('N')} numbers.</p>
    <p id="plain">No formula.</p>
    <p id="shown"><span class="katex-display">${formula('C = 6ND')}</span></p>`;
});

/** What a copy of everything between two nodes holds; undefined if the browser copies as usual. */
function copied(from: Node | null, to: Node | null): string | undefined {
  if (!from || !to) throw new Error('nothing to select');
  getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length || 1);
  const setData = vi.fn<(type: string, text: string) => void>();
  const event = Object.assign(new Event('copy', { cancelable: true }), {
    clipboardData: { setData },
  });
  copyFormulas(event as unknown as ClipboardEvent);
  return event.defaultPrevented ? setData.mock.calls[0]?.[1] : undefined;
}
const part = (selector: string) => document.querySelector(selector);

test('each formula is copied once, as TeX', () => {
  expect(copied(part('#text'), part('#text'))).toBe('A model of $N$ numbers.');
});

test('a formula on its own line has two dollar signs', () => {
  expect(copied(part('#plain'), part('#shown'))).toContain('$$C = 6ND$$');
});

test('a selection that begins inside a formula takes the whole of it', () => {
  expect(copied(part('#text b')?.firstChild ?? null, part('#text'))).toBe('$N$ numbers.');
});

test('text without formulas is left to the browser', () => {
  expect(copied(part('#plain'), part('#plain'))).toBeUndefined();
});
