import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { study } from '../reader.ts';
import { initLessonNotes } from './lesson-notes.ts';
import { notesOf } from './notes.ts';

const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const kept = () => notesOf(study, 'lora').map(({ exact, text }) => ({ exact, text }));
const press = (key: string, target: EventTarget = document.body, more: KeyboardEventInit = {}) =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  );
const select = (from: number, to: number) => {
  // Marks split the text; the first part is enough here.
  const text = find('#p').firstChild;
  if (!text) throw new Error('no text');
  getSelection()?.setBaseAndExtent(text, from, text, to);
};
const write = (words: string) => {
  const field = find('.note-panel textarea') as HTMLTextAreaElement;
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return field;
};

beforeAll(() => {
  Range.prototype.getBoundingClientRect = () => new DOMRect(0, 100, 50, 20);
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  document.body.innerHTML = `<article class="prose" data-lesson="lora"><h2 id="cost">Cost</h2>
    <p id="p">A rank of eight is often enough.</p><p>${'word '.repeat(600)}</p></article>`;
  initLessonNotes();
});
beforeEach(() => {
  study.remove('notes', [...study.entries('notes').keys()]);
  getSelection()?.removeAllRanges();
});

test('H highlights what is selected, and its undo takes it back', () => {
  select(2, 6);
  press('h');
  expect(kept()).toEqual([{ exact: 'rank', text: '' }]);
  expect(find('mark.note-highlight').textContent).toBe('rank');
  find('.toast button').click();
  expect(kept()).toEqual([]);
  expect(document.querySelector('.note-mark, mark')).toBeNull();
});

test('N opens a note; Control and Enter keep it, and its mark has the focus', () => {
  select(10, 15);
  press('n');
  const field = write('<b>Why</b> eight?');
  press('Enter', field, { ctrlKey: true });
  expect(kept()).toEqual([{ exact: 'eight', text: '<b>Why</b> eight?' }]);
  expect(document.activeElement).toBe(find('.note-mark'));
  expect(find('.note-mark').getAttribute('aria-label')).toBe('Note: <b>Why</b> eight?');
});

test('a note is changed and removed from its mark, and undo brings it back', () => {
  select(2, 6);
  press('h');
  find('.note-mark').click();
  write('Words.');
  find('.note-panel .primary').click();
  expect(kept()).toEqual([{ exact: 'rank', text: 'Words.' }]);
  find('.note-mark').click();
  [...document.querySelectorAll<HTMLElement>('.note-actions button')]
    .find(({ textContent }) => textContent === 'Remove')
    ?.click();
  expect(kept()).toEqual([]);
  find('.toast button').click();
  expect(kept()).toEqual([{ exact: 'rank', text: 'Words.' }]);
});

test('Escape keeps nothing, and lets one go on writing', () => {
  select(2, 6);
  press('n');
  press('Escape', write('half a thought'));
  expect(document.querySelector('.note-panel')).toBeNull();
  expect(kept()).toEqual([]);
  find('.toast button').click();
  const field = find('.note-panel textarea') as HTMLTextAreaElement;
  expect(field.value).toBe('half a thought');
  press('Enter', field, { metaKey: true });
  expect(kept()).toEqual([{ exact: 'rank', text: 'half a thought' }]);
});

test('what is being written is kept when the page goes', () => {
  select(2, 6);
  press('n');
  write('on the way');
  dispatchEvent(new Event('pagehide'));
  expect(kept()).toEqual([{ exact: 'rank', text: 'on the way' }]);
});

test('a note that is too long says so beside its field, and stays', () => {
  select(2, 6);
  press('n');
  const field = write('x'.repeat(4001));
  find('.note-panel .primary').click();
  expect(find('.note-panel .note-message').textContent).toContain('4,001');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(kept()).toEqual([]);
  write('short');
  expect(field.hasAttribute('aria-invalid')).toBe(false);
  press('Enter', field, { ctrlKey: true });
  expect(kept()).toEqual([{ exact: 'rank', text: 'short' }]);
});

test('what is selected for too long says how long it is', () => {
  const long = find('article').lastElementChild;
  if (long) getSelection()?.selectAllChildren(long);
  press('n');
  expect(find('.note-bar [role=status]').textContent).toContain('2,999');
  expect(document.querySelector('.note-panel')).toBeNull();
  press('Escape');
  expect(document.querySelector('.note-bar')).toBeNull();
});

test('a selection that rests brings the bar, Tab leads into it, arrows through it', async () => {
  vi.useFakeTimers();
  select(2, 6);
  document.dispatchEvent(new Event('selectionchange'));
  vi.advanceTimersByTime(1000);
  vi.useRealTimers();
  await Promise.resolve();
  press('Tab');
  expect(document.activeElement?.textContent).toContain('Highlight');
  press('ArrowRight', document.activeElement ?? document);
  expect(document.activeElement?.textContent).toContain('Write a note');
  press('Escape', document.activeElement ?? document);
  expect(document.querySelector('.note-bar')).toBeNull();
});

const foreign = { at: 1, lesson: 'lora', made: 1, prefix: '', suffix: '', start: 3, section: 'x' };

test('a note of another tab appears, and one whose words are gone stands at the end', () => {
  study.put('notes', [
    ['lora/a', { ...foreign, exact: 'A rank of eight is often enough.', text: '' }],
    ['lora/b', { ...foreign, exact: 'words of an older edition', text: 'Mine' }],
  ]);
  expect(find('mark.note-highlight').textContent).toBe('A rank of eight is often enough.');
  expect(find('.note-lost blockquote').textContent).toBe('words of an older edition');
  expect(find('.note-lost .note-text').textContent).toBe('Mine');
  expect(study.entries('notes').get('lora/b')?.lost).toBe(true);
  expect(study.entries('notes').get('lora/a')?.lost).toBeUndefined();
});

test('notes are printed at the end in the order of their marks', () => {
  study.put('notes', [
    ['lora/b', { ...foreign, start: 21, exact: 'eight is often enough', text: 'Second' }],
    ['lora/a', { ...foreign, start: 5, exact: 'A rank of eight is often', text: 'First' }],
  ]);
  dispatchEvent(new Event('beforeprint'));
  const items = [...document.querySelectorAll('.note-appendix li p')].map((p) => p.textContent);
  dispatchEvent(new Event('afterprint'));
  expect(document.querySelector('.note-appendix')).toBeNull();
  const marks = [...document.querySelectorAll('.note-mark')].map((m) =>
    m.getAttribute('aria-label'),
  );
  expect(items.map((text) => `Note: ${text}`)).toEqual(marks);
});
