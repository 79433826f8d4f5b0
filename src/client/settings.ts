import { element } from './element.ts';
import { load, save } from '../shared/storage.ts';
import { withPart } from './with-part.ts';

/** Record `settings`, version 1; read before the first paint by theme-first.js. */
const CHOICES = {
  theme: ['system', 'light', 'dark'],
  text: ['small', 'normal', 'large'],
  font: ['serif', 'sans'],
  line: ['short', 'normal', 'long'],
} as const;
/** What holds until the reader chooses. */
const FIRST = { theme: 'system', text: 'normal', font: 'serif', line: 'normal' } as const;
type Name = keyof typeof CHOICES;

/** What the menu calls them. */
const LABELS: Readonly<Record<Name, string>> = {
  theme: 'Theme',
  text: 'Text size',
  font: 'Typeface',
  line: 'Line length',
};
/** Where the value itself, with a capital letter, would be said twice in the menu. */
const WORDS: Readonly<Partial<Record<Name, Readonly<Record<string, string>>>>> = {
  line: { normal: 'Medium' },
};

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

/** One group of choices as radio buttons. */
function group(name: Name): HTMLFieldSetElement {
  const fieldset = document.createElement('fieldset');
  fieldset.className = 'display-choices';
  const legend = document.createElement('legend');
  legend.textContent = LABELS[name];
  fieldset.append(legend);
  for (const value of CHOICES[name]) {
    const input = document.createElement('input');
    Object.assign(input, { type: 'radio', name: `display-${name}`, value });
    const words = document.createElement('span');
    words.textContent = WORDS[name]?.[value] ?? value.charAt(0).toUpperCase() + value.slice(1);
    const label = document.createElement('label');
    label.append(input, words);
    fieldset.append(label);
  }
  return fieldset;
}

/** Fills and initialises the display menu; choices are kept for the next page and followed by other tabs. */
export function initSettings(): void {
  const root = document.documentElement;
  const menu = document.getElementById('display');
  const keys = element('button', { type: 'button', class: 'text-button' }, 'Keys');
  keys.addEventListener('click', () => {
    menu?.hidePopover();
    withPart(
      () => import('./shortcuts/help.ts'),
      ({ openHelp }) => {
        openHelp();
      },
    );
  });
  menu?.replaceChildren(...(Object.keys(CHOICES) as Name[]).map(group), keys);
  const inputs = [...(menu?.querySelectorAll('input') ?? [])];
  const apply = () => {
    const settings = read();
    for (const input of inputs) {
      const name = input.name.slice('display-'.length);
      if (!isName(name)) continue;
      const value = settings[name] ?? FIRST[name];
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
  addEventListener('storage', apply);
  apply();
}
