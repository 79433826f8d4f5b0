import { LEAVE_LECTURE, NEXT_EXAMPLE, PREVIOUS_EXAMPLE } from '../shared/keys.ts';

/** Cases worth a look, else the modes: what a lecturer goes through one by one. */
const STEPS = ['.chips', '[aria-label="Examples"]', '.presets', '.segments'];
/** What uses these keys itself. */
const USES_KEYS = 'input:not([type=checkbox]), textarea, select';

let controller: AbortController | undefined;

/**
 * Fills the screen with the widget in large type. Keys, and the clickers that send them, go through
 * its examples; Escape leaves.
 * @param button takes the focus back at the end
 */
export function startLecture(button: HTMLElement): void {
  if (controller) return;
  const root = document.documentElement;
  controller = new AbortController();
  const { signal } = controller;
  const stop = () => {
    controller?.abort();
    controller = undefined;
    root.removeAttribute('data-lecture');
    if (document.fullscreenElement) void document.exitFullscreen();
    button.focus();
  };
  root.setAttribute('data-lecture', '');
  scrollTo({ top: 0 });
  void fillScreen(root, stop, signal);
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === LEAVE_LECTURE) stop();
      else if (step(event)) event.preventDefault();
    },
    { signal },
  );
}

/** Where a page may not fill the screen, as on some phones, it fills the window. */
async function fillScreen(root: HTMLElement, stop: () => void, signal: AbortSignal): Promise<void> {
  if (!document.fullscreenEnabled) return;
  try {
    await root.requestFullscreen();
  } catch {
    return;
  }
  const left = () => {
    if (!document.fullscreenElement) stop();
  };
  document.addEventListener('fullscreenchange', left, { signal });
}

/** @returns whether the key asked for another example */
function step({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const has = (keys: readonly string[]) => keys.includes(key);
  const way = has(NEXT_EXAMPLE) ? 1 : has(PREVIOUS_EXAMPLE) ? -1 : 0;
  const isTaken = target instanceof Element && target.matches(USES_KEYS);
  if (way === 0 || isTaken || altKey || ctrlKey || metaKey) return false;
  const controls = document.querySelector('.widget-controls');
  const group = STEPS.map((selector) => controls?.querySelector(selector)).find(Boolean);
  const buttons = [...(group?.querySelectorAll('button') ?? [])];
  const current = buttons.findIndex((button) => button.getAttribute('aria-pressed') === 'true');
  const wanted = current < 0 && way < 0 ? buttons.length - 1 : current + way;
  buttons[wanted]?.click();
  return true;
}
