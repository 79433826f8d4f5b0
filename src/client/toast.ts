const STAYS = 8000;

/** A short message at the foot of the window, said by screen readers too; goes by itself. */
export function toast(message: string, action?: { label: string; act: () => void }): void {
  document.querySelector('.toast')?.remove();
  const box = document.createElement('div');
  box.className = 'toast';
  box.setAttribute('role', 'status');
  box.append(message);
  if (action) {
    const button = document.createElement('button');
    button.textContent = action.label;
    button.addEventListener('click', () => {
      box.remove();
      action.act();
    });
    box.append(button);
  }
  document.body.append(box);
  setTimeout(() => {
    box.remove();
  }, STAYS);
}
