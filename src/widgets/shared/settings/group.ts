import type { Declared, Setting } from './setting.ts';

/** Settings as one, which holds a value of each. */
export function group<Values extends object>(settings: Declared<Values>): Setting<Values> {
  const parts: Readonly<Record<string, Setting<unknown>>> = settings;
  const entries = Object.entries(parts);
  const each = (value: (setting: Setting<unknown>, name: string) => unknown) =>
    Object.fromEntries(entries.map(([name, setting]) => [name, value(setting, name)])) as Values;
  return {
    parts,
    names: entries.flatMap(([name, { names = [name] }]) => names),
    initial: each(({ initial }) => initial),
    parse: (parameters, _, say) => each((setting, name) => setting.parse(parameters, name, say)),
    write(parameters, _, values) {
      for (const [name, value] of Object.entries(values)) {
        parts[name]?.write(parameters, name, value);
      }
    },
    recall(parameters) {
      for (const [name, setting] of entries) setting.recall?.(parameters, name);
    },
  };
}
