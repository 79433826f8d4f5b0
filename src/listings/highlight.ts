import { createHighlighterCore, createCssVariablesTheme } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import python from 'shiki/langs/python.mjs';
import shell from 'shiki/langs/shellscript.mjs';
import { markedLines, type Listing } from './listing.ts';

/** Classes for what Shiki's variables name; the rest keeps the colour of the text. */
const CLASSES: Readonly<Record<string, string>> = {
  'token-keyword': 'k',
  'token-string': 's',
  'token-string-expression': 's',
  'token-comment': 'c',
  'token-constant': 'n',
  'token-function': 'f',
};

const PREFIX = '--code-';
const THEME = 'course';

const highlighter = createHighlighterCore({
  themes: [createCssVariablesTheme({ name: THEME, variablePrefix: PREFIX })],
  langs: [python, shell],
  engine: createJavaScriptRegexEngine(),
});

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Signs such as = are no keywords to a reader, and would be half of the markup. */
const classOf = (content: string, color: string | undefined): string | undefined =>
  /^[^\p{L}\p{N}"'#]*$/u.test(content)
    ? undefined
    : CLASSES[(/var\(([\w-]+)\)/.exec(color ?? '')?.[1] ?? '').slice(PREFIX.length)];

/** The code of a listing as markup: colours as classes, emphasised lines as `<mark>`. */
export async function highlight(
  listing: Pick<Listing, 'code' | 'language' | 'mark'>,
): Promise<string> {
  const { tokens } = (await highlighter).codeToTokens(listing.code.replace(/\n$/, ''), {
    lang: listing.language === 'python' ? 'python' : 'shellscript',
    theme: THEME,
    // By default a line that takes long, as on a busy machine, stays without colours.
    tokenizeTimeLimit: 0,
  });
  const marked = markedLines(listing);
  return tokens
    .map((line, at) => {
      const pieces: { text: string; name: string | undefined }[] = [];
      for (const { content, color } of line) {
        const name = classOf(content, color);
        const last = pieces.at(-1);
        if (last && last.name === name) last.text += content;
        else pieces.push({ text: content, name });
      }
      const html = pieces
        .map(({ text, name }) =>
          name === undefined ? escape(text) : `<span class="${name}">${escape(text)}</span>`,
        )
        .join('');
      return marked.has(at) ? `<mark>${html}\n</mark>` : `${html}\n`;
    })
    .join('');
}
