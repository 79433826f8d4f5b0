import { element } from '../element.ts';

/** A choice that a notice offers. */
interface Choice {
  label: string;
  act?: () => void;
}

/** A message at the foot of the window that stays until one of its buttons is pressed. */
export function notice(message: string, choices: readonly Choice[]): void {
  document.querySelector('.notice')?.remove();
  const box = element(
    'div',
    { class: 'toast notice', role: 'status' },
    element('span', {}, message),
  );
  for (const { label, act } of choices) {
    const button = element('button', { type: 'button' }, label);
    button.addEventListener('click', () => {
      box.remove();
      act?.();
    });
    box.append(button);
  }
  document.body.append(box);
}
