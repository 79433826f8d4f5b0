import type { Settings } from './settings.ts';

/** What `settings.ts` of a widget exports: its settings, or a function of what the page brings. */
export interface SettingsModule {
  settings: Settings<object> | ((given: never) => Settings<object>);
}

/**
 * The settings of a widget, in plain Node and without its view.
 *
 * @param name the widget's folder: "lora-calculator"
 * @throws Error if there is no such widget
 */
export async function settingsOf(name: string): Promise<Settings<object>> {
  const at = (file: string) => new URL(`../${name}/${file}`, import.meta.url).href;
  const { settings } = (await import(/* @vite-ignore */ at('settings.ts'))) as SettingsModule;
  if (typeof settings !== 'function') return settings;
  const { given } = (await import(/* @vite-ignore */ at('given.ts'))) as { given: never };
  return settings(given);
}
