import { withPart } from './with-part.ts';

/** Initialises the button for the lecture view on a widget's own page; its code is fetched when wanted. */
export function initLecture(): void {
  const button = document.getElementById('lecture');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    withPart(
      () => import('./lecture.ts'),
      ({ startLecture }) => {
        startLecture(button);
      },
    );
  });
}
