import type { Declared, Setting } from './setting.ts';

/** All parameters of some settings. */
export const namesOf = (settings: Readonly<Record<string, Setting<unknown>>>): string[] =>
  Object.entries(settings).flatMap(([name, { names = [name] }]) => names);

/** Settings as one, which holds a value of each. */
export function group<Values extends object>(settings: Declared<Values>): Setting<Values> {
  const parts: Readonly<Record<string, Setting<unknown>>> = settings;
  const each = (value: (setting: Setting<unknown>, name: string) => unknown) =>
    Object.fromEntries(
      Object.entries(parts).map(([name, setting]) => [name, value(setting, name)]),
    ) as Values;
  return {
    parts,
    names: namesOf(parts),
    initial: each(({ initial }) => initial),
    parse: (parameters, _, say) => each((setting, name) => setting.parse(parameters, name, say)),
    write(parameters, _, values) {
      for (const [name, value] of Object.entries(values)) {
        parts[name]?.write(parameters, name, value);
      }
    },
    remembered() {
      const chosen = Object.values(parts).some((setting) => setting.remembered?.() !== undefined);
      return chosen ? each((setting) => setting.remembered?.() ?? setting.initial) : undefined;
    },
  };
}
