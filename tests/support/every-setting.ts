import type { Setting, Settings } from '../../src/widgets/shared/settings.ts';

export type Entry = [name: string, setting: Setting<unknown>];

/** Single settings with the names that a link calls them by. */
export const entriesOf = (settings: Setting<unknown>['parts'] = {}): Entry[] =>
  Object.entries(settings).flatMap(([name, setting]) =>
    setting.parts
      ? entriesOf(setting.parts)
      : (setting.names ?? [name]).map((one): Entry => [one, setting]),
  );

/** All settings that a widget has in one state or another. */
export function everySetting({ initial, of, parse }: Settings<object>): Entry[] {
  const first = entriesOf(of(initial).parts);
  const others = first.flatMap(([name, { items = [] }]) =>
    items.flatMap((item) =>
      entriesOf(of(parse(new URLSearchParams({ [name]: item })).state).parts),
    ),
  );
  return [...first, ...others];
}
