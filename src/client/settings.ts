import { load, save } from '../shared/storage.ts';

/** Record `settings`, version 1; read before the first paint by theme-first.js. */
const CHOICES = {
  theme: ['system', 'light', 'dark'],
  text: ['small', 'normal', 'large'],
} as const;
type Name = keyof typeof CHOICES;

const isName = (name: string): name is Name => name in CHOICES;

function read(): Partial<Record<Name, string>> {
  return (
    load('settings', (record) => {
      const settings: Partial<Record<Name, string>> = {};
      for (const name of Object.keys(CHOICES) as Name[]) {
        const value = CHOICES[name].find((choice) => choice === record[name]);
        if (value) settings[name] = value;
      }
      return settings;
    }) ?? {}
  );
}

/** Wakes the display menu: theme and text size, kept for the next page and followed by other tabs. */
export function wakeSettings(): void {
  const root = document.documentElement;
  const inputs = [
    ...document.querySelectorAll<HTMLInputElement>('#display input[name^="display-"]'),
  ];
  const apply = () => {
    const settings = read();
    for (const input of inputs) {
      const name = input.name.slice('display-'.length);
      if (!isName(name)) continue;
      const value = settings[name] ?? CHOICES[name][name === 'text' ? 1 : 0];
      input.checked = input.value === value;
      root.dataset[name] = value;
    }
  };
  for (const input of inputs) {
    input.addEventListener('change', () => {
      const name = input.name.slice('display-'.length);
      const kept = save('settings', { ...read(), version: 1, [name]: input.value });
      if (kept) apply();
      else root.dataset[name] = input.value;
    });
  }
  for (const group of document.querySelectorAll<HTMLFieldSetElement>('#display fieldset')) {
    group.disabled = false;
  }
  addEventListener('storage', apply);
  apply();
}
