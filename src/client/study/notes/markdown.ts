import type { LessonNotes } from './notebook-order.ts';

/** Formulas, which Markdown readers set as they are. */
const FORMULA = /\$[^$\n]+\$/g;

/** Plain text as Markdown shows it: no character of it is read as markup. */
function escaped(text: string): string {
  const parts = text.split(FORMULA);
  const formulas = text.match(FORMULA) ?? [];
  return parts
    .map((part) =>
      part.replace(/[\\`*_[\]<>|~&$]/g, '\\$&').replace(/^(\s*)([#+-]|=+$)/gm, '$1\\$2'),
    )
    .map((part) => part.replace(/^(\s*\d+)([.)])/gm, '$1\\$2'))
    .flatMap((part, index) => [part, formulas[index] ?? ''])
    .join('');
}

/** Lines of one paragraph; each but the last ends in a backslash, which breaks the line. */
const paragraph = (text: string, before = ''): string =>
  text
    .split(/\n\s*\n/)
    .map((part) =>
      escaped(part.trim())
        .split('\n')
        .map((line) => before + line.trim())
        .join('\\\n'),
    )
    .join(`\n${before.trimEnd()}\n`);

/**
 * The notebook as Markdown: a heading for each lesson and section, quotes as quotes, the reader's
 * words below them.
 *
 * @param addressOf address of a lesson, if it should be linked
 */
export function notesAsMarkdown(
  title: string,
  lessons: readonly LessonNotes[],
  addressOf?: (lesson: string) => string,
): string {
  const blocks = [`# ${escaped(title)}`];
  for (const { lesson, title, isThere, notes } of lessons) {
    const shown = escaped(title);
    blocks.push(`## ${addressOf && isThere ? `[${shown}](<${addressOf(lesson)}>)` : shown}`);
    let section: string | undefined;
    for (const { exact, text, sectionTitle, lost } of notes) {
      if (sectionTitle !== section && sectionTitle !== undefined) {
        blocks.push(`### ${escaped(sectionTitle)}`);
      }
      section = sectionTitle;
      blocks.push(paragraph(exact, '> '));
      if (lost) blocks.push('*The lesson no longer has this text.*');
      if (text !== '') blocks.push(paragraph(text));
    }
  }
  return `${blocks.join('\n\n')}\n`;
}
