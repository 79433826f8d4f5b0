import type { ContentCheck } from '../check.ts';
import type { Place, Report } from '../../../course/report.ts';

/** Fields that are printed as they stand, so that readers would see the marks of a formula or tag. */
export const checkPlainTexts: ContentCheck = (content, reportIn) => {
  for (const [file, source] of content.files) {
    for (const { text, place } of source?.strings ?? []) {
      check(text, place, reportIn(file));
      // Data are of any kind, and translations have **bold** words.
      if (!file.includes('/data/'))
        checkMarks(text, place, reportIn(file), file.includes('/ko-full/'));
    }
  }
  for (const { file, frontmatter } of [...content.lessons, ...content.korean]) {
    for (const [key, value] of Object.entries(frontmatter?.data ?? {})) {
      for (const text of [value].flat()) {
        check(String(text), () => frontmatter?.place([key]), reportIn(file));
        checkMarks(String(text), () => frontmatter?.place([key]), reportIn(file));
      }
    }
  }
};

/** Marks of Markdown and HTML. */
const MARKS =
  /\*\*[^*]+\*\*|\[[^[\]]+\] ?\([^)]*\)|\([^()]+\)\[(?:https?:|mailto:|\/|#)[^\]]*\]|<\/?(?:a|b|br|code|em|i|p|span|strong|sub|sup)\b[^>]*>|&(?:[a-z]{2,8}|#\d+);/g;

function checkMarks(
  text: string,
  place: () => Place | undefined,
  report: Report,
  hasBold = false,
): void {
  const [match] = (text.match(MARKS) ?? []).filter((mark) => !hasBold || !mark.startsWith('**'));
  if (match === undefined) return;
  report(place(), {
    problem: 'Markdown or HTML in a plain text',
    expected: 'words and characters: this text is printed as it stands',
    found: match,
    repair: 'leave the marks out, and write the characters themselves',
  });
}

/** `$p$`, but neither "$5 and $10" nor "$5–$10". */
const FORMULA = /(?<!\\)\$[^\s$](?:[^$]*[^\s$])?\$(?!\d)/;
const TAG = /<\/?(?:Cite|Term|Ref|SideNote|Equation)\b[^>]*>?/;

function check(text: string, place: () => Place | undefined, report: Report): void {
  const match = FORMULA.exec(text) ?? TAG.exec(text);
  if (!match) return;
  report(place(), {
    problem: 'A formula or tag in a plain text',
    expected: 'words and characters: this text is printed as it stands',
    found: match[0],
    repair: 'write it in characters, such as r ≤ 8 or 10²³, or take it out',
  });
}
