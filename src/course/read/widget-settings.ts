import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What reads a widget's state from a link. */
export interface StateReader {
  /** what of the link makes no sense, in sentences for readers */
  parse(parameters: URLSearchParams): { ignored: readonly string[] };
}

interface SettingsModule {
  settings: StateReader | ((given: unknown) => StateReader);
}

/**
 * The settings of a widget, in plain Node and without its view: what `settings.ts` exports, given
 * what stands in `given.ts`.
 *
 * @param folder of the widget
 * @returns undefined if the widget has no settings
 * @throws what the files themselves throw
 */
export async function settingsOf(folder: string): Promise<StateReader | undefined> {
  const load = (name: string): Promise<unknown> =>
    import(/* @vite-ignore */ pathToFileURL(join(folder, name)).href);
  if (!existsSync(join(folder, 'settings.ts'))) return undefined;
  const { settings } = (await load('settings.ts')) as SettingsModule;
  if (typeof settings !== 'function') return settings;
  const { given } = (await load('given.ts')) as { given: unknown };
  return settings(given);
}
