import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Content, ContentCheck } from '../content.ts';
import type { JsonFile } from '../json-file.ts';
import { CONTENT, readJson } from '../lists.ts';
import type { Report } from '../report.ts';
import { checkText } from '../wording.ts';

/** No text in JSON or frontmatter is marked as unfinished. */
export const checkUnfinished: ContentCheck = (content, reportIn) => {
  for (const source of [...content.files.values(), ...otherFiles(content, reportIn)]) {
    for (const { text, place } of source?.strings ?? []) {
      checkText(text, place, reportIn(source?.file ?? ''));
    }
  }
  for (const { file, frontmatter } of [...content.lessons, ...content.korean]) {
    for (const [key, value] of Object.entries(frontmatter?.data ?? {})) {
      for (const text of [value].flat()) {
        checkText(String(text), () => frontmatter?.place([key]), reportIn(file));
      }
    }
  }
};

/** Data without a schema of its own, such as the numbers behind a figure. */
function otherFiles(
  { root, files }: Content,
  reportIn: (file: string) => Report,
): (JsonFile | undefined)[] {
  return readdirSync(join(root, CONTENT), { recursive: true, encoding: 'utf8' })
    .map((path) => `${CONTENT}/${path.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.json') && !files.has(file))
    .sort()
    .map((file) => readJson(root, file, reportIn(file)));
}
