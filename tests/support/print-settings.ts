/** Prints by which names links call the settings of each widget, as JSON. Runs in plain Node. */
import { existsSync, globSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Settings } from '../../src/widgets/shared/settings.ts';
import { everySetting } from './every-setting.ts';

interface SettingsModule {
  settings?: Settings<object> | ((given: unknown) => Settings<object>);
}

const names: Record<string, string[]> = {};
for (const file of globSync('src/widgets/*/settings.ts')) {
  const { settings } = (await import(resolve(file))) as SettingsModule;
  const beside = resolve(join(dirname(file), 'given.ts'));
  const { given } = existsSync(beside) ? ((await import(beside)) as { given: unknown }) : {};
  const made = typeof settings === 'function' ? settings(given) : settings;
  if (made) names[basename(dirname(file))] = [...new Set(everySetting(made).map(([name]) => name))];
}
process.stdout.write(JSON.stringify(names));
