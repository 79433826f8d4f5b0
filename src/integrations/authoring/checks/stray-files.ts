import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { CODE } from '../../../course/read/listing-files.ts';
import { CONTENT } from '../../../course/read/lists.ts';
import type { ContentCheck } from '../check.ts';

/** Every file of the content is read by something: one with a name that nothing asks for is not. */
export const checkStrayFiles: ContentCheck = ({ root, files }, reportIn) => {
  const refuse = (file: string, expected: string): void => {
    reportIn(file)(undefined, {
      problem: 'A file that nothing reads',
      expected,
      found: file.split('/').at(-1) ?? file,
      repair: 'rename it or move it out of this folder',
    });
  };
  const lists = [...files.keys()].map((file) => file.slice(CONTENT.length + 1));
  const known = lists.filter((name) => !name.includes('/')).sort();
  for (const name of filesIn(join(root, CONTENT))) {
    if (!known.includes(name)) refuse(`${CONTENT}/${name}`, `one of ${known.join(', ')}`);
  }
  for (const folder of ['questions', 'ko-full', 'data']) {
    for (const name of filesIn(join(root, CONTENT, folder))) {
      if (extname(name) !== '.json') refuse(`${CONTENT}/${folder}/${name}`, 'a name in .json');
    }
  }
  for (const name of filesIn(join(root, CODE))) {
    refuse(`${CODE}/${name}`, 'a folder named after a lesson, with the listing in it');
  }
};

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map(({ name }) => name)
        .sort()
    : [];
