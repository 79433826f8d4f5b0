import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import prettier from 'prettier';
import { CONTENT } from '../../course/read/lists.ts';
import { readPages } from '../../course/read/pages.ts';
import { tagOf, WIDGETS } from '../../course/tag-set.ts';
import { identifier } from '../../schemas/text.ts';

/** What is made of each kind: the file, and the stub that it is made of. */
const kinds = {
  lesson: (name: string) => [
    [join(CONTENT, 'lessons', `${name}.mdx`), 'lesson.mdx'],
    [`${CONTENT}/questions/${name}.json`, 'questions.json'],
    [`tests/content/${name}.test.ts`, 'lesson.test.ts'],
  ],
  widget: (name: string) => [
    [`src/models/${name}.ts`, 'model.ts'],
    [`${WIDGETS}/${name}/settings.ts`, 'settings.ts'],
    [`${WIDGETS}/${name}/${tagOf(name)}View.tsx`, 'View.tsx'],
    [`${WIDGETS}/${name}/${tagOf(name)}.astro`, 'Widget.astro'],
    [`${WIDGETS}/${name}/${name}.test.tsx`, 'widget.test.tsx'],
  ],
} as const satisfies Record<string, (name: string) => readonly (readonly [string, string])[]>;

const next = {
  lesson: (name: string) =>
    `Write it: "npm run dev" shows it, and "npm run check:content" says what does not fit. Its numbers are tested by "npx vitest run tests/content/${name}.test.ts".`,
  widget: (name: string) =>
    `Show it in a lesson: <${tagOf(name)} id="fig-${name}">What to notice.</${tagOf(name)}>, with a blank line before and after. Its tests run by "npx vitest run ${WIDGETS}/${name}".`,
};

/**
 * Makes a lesson or widget that works, with tests, for an author to write over.
 *
 * @param root folder of the project
 * @returns paths of the files, from there
 * @throws Error in an author's words if the name is taken or none
 */
export async function makeStub(
  root: string,
  kind: keyof typeof kinds,
  name: string,
): Promise<string[]> {
  if (!identifier.safeParse(name).success) {
    throw new Error(`"${name}" is no name: use lower-case words and digits joined by hyphens.`);
  }
  const files = kinds[kind](name);
  const taken = files.find(([file]) => existsSync(join(root, file)));
  if (taken) throw new Error(`${taken[0]} exists: choose another name, or take it away.`);
  const words = valuesFor(root, name);
  for (const [file, stub] of files) {
    const text = readFileSync(join(import.meta.dirname, 'stubs', `${stub}.txt`), 'utf8').replace(
      /stub-name|StubName|stub[A-Z]\w+/g,
      (word) => words[word] ?? word,
    );
    const style = await prettier.resolveConfig(join(import.meta.dirname, stub));
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), await prettier.format(text, { ...style, filepath: file }));
  }
  return files.map(([file]) => file);
}

function valuesFor(root: string, name: string): Record<string, string> {
  const last = readPages(root, [])
    .lessons.flatMap(({ data }) => data ?? [])
    .sort((a, b) => b.order - a.order)[0];
  return {
    'stub-name': name,
    StubName: tagOf(name),
    stubTitle: (name.charAt(0).toUpperCase() + name.slice(1)).replaceAll('-', ' '),
    stubModule: last?.module ?? '',
    stubOrder: String((last?.order ?? 0) + 1),
    stubEmblem: `[${emblem(name)
      .map((row) => `'${row}'`)
      .join(', ')}]`,
  };
}

/** Three rows of five blocks that hardly any other name has. */
function emblem(name: string): string[] {
  const blocks = Array.from(createHash('sha256').update(name).digest().subarray(0, 15))
    .map((byte) => 'ftd.'.charAt(byte % 4))
    .join('');
  return [0, 5, 10].map((start) => blocks.slice(start, start + 5));
}

/** `npm run new -- lesson <slug>` or `npm run new -- widget <name>` */
if (import.meta.main) {
  const [kind = '', name = ''] = process.argv.slice(2);
  try {
    if (kind !== 'lesson' && kind !== 'widget') {
      throw new Error('Say what is new: "npm run new -- lesson <slug>" or "… widget <name>".');
    }
    const files = await makeStub(resolve('.'), kind, name);
    console.log(`${files.join('\n')}\n\n${next[kind](name)}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
