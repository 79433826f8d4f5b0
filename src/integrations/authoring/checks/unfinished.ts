import type { ContentCheck } from '../check.ts';
import { checkText } from '../wording.ts';

/** No text in JSON or frontmatter is marked as unfinished. */
export const checkUnfinished: ContentCheck = (content, reportIn) => {
  for (const source of content.files.values()) {
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
