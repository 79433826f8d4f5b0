import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { figureProps, tags, type Tag } from '../schemas/tags.ts';
import type { Problem } from './findings.ts';
import { reportTo } from './report.ts';

/** Folders of figures that stand still and of widgets, from the root of the project. */
const FIGURES = 'src/figures';
export const WIDGETS = 'src/widgets';

/** The tags of a project by name: those of `schemas/tags.ts`, and one a figure and a widget. */
export type TagSet = ReadonlyMap<string, Tag>;

/** The tag of a widget: `low-rank` is shown by `<LowRank>`. */
export const tagOf = (widget: string): string =>
  widget.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** The names of all widgets: the folders, but for what they share. */
export const widgetNames = (root: string): string[] =>
  readdir(join(root, WIDGETS))
    .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
    .map(({ name }) => name)
    .sort();

/**
 * Finds the tags of a project. A figure's properties are those of its `props.ts`: `<Name>.props.ts`
 * beside a figure, `props.ts` in a widget's folder; without one it takes an id.
 * @param root folder of the project
 */
export async function readTagSet(root: string, problems: Problem[]): Promise<TagSet> {
  const found = new Map<string, Tag>(Object.entries(tags));
  const files = new Map<string, string>();
  const add = async (name: string, file: string, propsFile: string): Promise<void> => {
    if (found.has(name)) {
      reportTo(problems, file)(undefined, {
        problem: 'Two tags share one name',
        expected: 'a name of its own for each figure, widget and tag of src/schemas/tags.ts',
        found: `<${name}> here and in ${files.get(name) ?? 'src/schemas/tags.ts'}`,
        repair: 'rename the file',
      });
    }
    found.set(name, { kind: 'figure', props: await readProps(join(root, propsFile)) });
    files.set(name, file);
  };
  for (const { name } of readdir(join(root, FIGURES))) {
    if (!name.endsWith('.astro')) continue;
    const file = `${FIGURES}/${name}`;
    await add(name.slice(0, -'.astro'.length), file, file.replace(/astro$/, 'props.ts'));
  }
  for (const name of widgetNames(root)) {
    const folder = `${WIDGETS}/${name}`;
    const component = `${tagOf(name)}.astro`;
    await add(tagOf(name), `${folder}/${component}`, `${folder}/props.ts`);
    if (existsSync(join(root, folder, component))) continue;
    reportTo(problems, folder)(undefined, {
      problem: 'A widget without a tag',
      expected: `the component ${component}, named after the folder`,
      found: 'no such file',
      repair: `write it, or rename the one that is there; it is what <${tagOf(name)}> shows`,
    });
  }
  return found;
}

async function readProps(file: string): Promise<Tag['props']> {
  if (!existsSync(file)) return figureProps;
  return ((await import(pathToFileURL(file).href)) as { props: Tag['props'] }).props;
}

const readdir = (folder: string) =>
  existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
