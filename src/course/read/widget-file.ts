import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { z } from 'astro/zod';
import { widget } from '../../schemas/widget.ts';
import type { Problem } from '../findings.ts';
import { excerpt, placeIn, reportTo } from '../report.ts';
import { WIDGETS } from '../tag-set.ts';
import { readAs } from './schema-issues.ts';

/** What reads a widget's state from a link. */
export interface StateReader {
  /** what of the link makes no sense, in sentences for readers */
  parse(parameters: URLSearchParams): { ignored: readonly string[] };
}

/** What a widget says of itself in its `settings.ts`; its name is that of its folder. */
export interface WidgetFile {
  name: string;
  file: string;
  /** undefined if it does not fit its schema */
  data: z.infer<typeof widget> | undefined;
  /** what reads its links; undefined if it cannot be loaded */
  settings: StateReader | undefined;
}

interface SettingsModule {
  title?: unknown;
  about?: unknown;
  settings?: StateReader | ((given: unknown) => StateReader);
}

/** @param name of the widget's folder */
export async function readWidget(
  root: string,
  name: string,
  problems: Problem[],
): Promise<WidgetFile> {
  const folder = join(root, WIDGETS, name);
  const file = `${WIDGETS}/${name}/settings.ts`;
  const report = reportTo(problems, file);
  if (!existsSync(join(root, file))) {
    report(undefined, {
      problem: 'A widget without settings',
      expected: 'a settings.ts, which exports title, about and settings',
      found: 'no file of this name',
      repair: `write it: npm run new -- widget ${name} shows how`,
    });
    return { name, file, data: undefined, settings: undefined };
  }
  try {
    const { title, about, settings } = (await load(join(root, file))) as SettingsModule;
    const text = readFileSync(join(root, file), 'utf8');
    const source = {
      file,
      data: { title, about },
      place: ([key]: readonly PropertyKey[]) => {
        const line = new RegExp(`^export const ${String(key)}\\b`, 'm').exec(text);
        return line ? placeIn(text, line.index) : {};
      },
    };
    const data = readAs(widget, source, 'The widget does not fit its schema', report);
    return { name, file, data, settings: await readerOf(folder, settings) };
  } catch (error) {
    report(undefined, {
      problem: 'The settings of a widget cannot be loaded',
      expected: 'TypeScript that plain Node runs, without views or styles',
      found: excerpt(String(error), 200),
      repair: 'mend it; what only the page knows comes as an argument, and stands in given.ts',
    });
    return { name, file, data: undefined, settings: undefined };
  }
}

/** Settings that need what the page knows are given what stands in `given.ts`. */
async function readerOf(
  folder: string,
  settings: SettingsModule['settings'],
): Promise<StateReader | undefined> {
  if (typeof settings !== 'function') return settings;
  const { given } = (await load(join(folder, 'given.ts'))) as { given: unknown };
  return settings(given);
}

/** Runs a module in plain Node, anew whenever its file has changed; Vite goes by how a name ends. */
const load = (file: string): Promise<unknown> =>
  import(/* @vite-ignore */ `${pathToFileURL(file).href}?${statSync(file).mtimeMs}.ts`);
