import { HIGHLIGHT, NEXT_NOTE_TOOL, PREVIOUS_NOTE_TOOL, WRITE_NOTE } from '../../../shared/keys.ts';
import { element } from '../../element.ts';

interface Bar {
  readonly node: HTMLElement;
  readonly isOpen: boolean;
  /** Shows it beside a part of the window. @param problem why the selection cannot be kept */
  show(at: DOMRect, problem?: string): void;
  hide(): void;
  focus(): void;
}

interface BarActs {
  readonly highlight: () => void;
  readonly write: () => void;
  /** the keyboard was in the bar when it went */
  readonly leave: () => void;
}

/** Distance from the selection and from the edges of the window, in CSS pixels. */
const NEAR = 8;

/** What can be done with selected text; on touch screens at the foot of the window. */
export function makeBar(acts: BarActs): Bar {
  const tool = (label: string, key: string, act: () => void) => {
    const made = element(
      'button',
      { type: 'button', 'aria-keyshortcuts': key.toUpperCase(), tabindex: '-1' },
      label,
      ' ',
      element('kbd', { 'aria-hidden': 'true' }, key.toUpperCase()),
    );
    made.addEventListener('click', act);
    return made;
  };
  const tools = [
    tool('Highlight', HIGHLIGHT, acts.highlight),
    tool('Write a note', WRITE_NOTE, acts.write),
  ];
  const message = element('p', { class: 'note-message', role: 'status' });
  const group = element('div', { role: 'toolbar', 'aria-label': 'Selected text' }, ...tools);
  const node = element('div', { class: 'note-bar note-part', lang: 'en' }, group, message);

  // A press on the bar leaves the text selected.
  node.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  node.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  node.addEventListener('keydown', (event) => {
    const step = { [NEXT_NOTE_TOOL]: 1, [PREVIOUS_NOTE_TOOL]: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const now = tools.findIndex((each) => each === document.activeElement);
    rove((now + step + tools.length) % tools.length);
    tools.find(({ tabIndex }) => tabIndex === 0)?.focus();
  });
  const rove = (index: number) => {
    tools.forEach((each, place) => {
      each.tabIndex = place === index ? 0 : -1;
    });
  };

  return {
    node,
    get isOpen() {
      return node.isConnected;
    },
    show(at, problem) {
      rove(0);
      group.hidden = problem !== undefined;
      (document.querySelector('main') ?? document.body).append(node);
      message.textContent = problem ?? '';
      const { offsetWidth, offsetHeight } = node;
      const left = Math.min(at.left, document.documentElement.clientWidth - offsetWidth - NEAR);
      const below = at.bottom + NEAR;
      const fits = below + offsetHeight < innerHeight;
      const above = Math.max(NEAR, at.top - offsetHeight - NEAR);
      const frame = node.offsetParent?.getBoundingClientRect();
      node.style.left = `${Math.max(NEAR, left) - (frame?.left ?? 0)}px`;
      node.style.top = `${(fits ? below : above) - (frame?.top ?? 0)}px`;
    },
    hide() {
      const hadFocus = node.contains(document.activeElement);
      node.remove();
      if (hadFocus) acts.leave();
    },
    focus() {
      tools[0]?.focus();
    },
  };
}
