import { beforeEach, expect, test, vi } from 'vitest';
import { initLinks } from './links.ts';

const shown = vi.fn<(id: string) => void>();

beforeEach(() => {
  shown.mockClear();
  document.body.innerHTML = `
    <h2 id="cost">Cost</h2>
    <figure id="lora-calculator"></figure>
    <details id="answers"><p id="lora-shape.frozen">Right</p></details>`;
  Element.prototype.scrollIntoView = function (this: Element) {
    shown(this.id);
  };
});

test('a link to an answer opens the answers', () => {
  location.hash = '#lora-shape.frozen';
  initLinks();
  expect(document.querySelector('details')?.open).toBe(true);
  expect(shown.mock.calls).toEqual([['lora-shape.frozen']]);
});

test('a shared state shows its figure, also on a page that is open', () => {
  location.hash = '#cost';
  initLinks();
  expect(document.querySelector('details')?.open).toBe(false);
  shown.mockClear();
  history.replaceState(null, '', '#lora-calculator?r=8');
  dispatchEvent(new Event('hashchange'));
  expect(shown).toHaveBeenCalledWith('lora-calculator');
});
