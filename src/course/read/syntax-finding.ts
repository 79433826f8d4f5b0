import { headingIdInBraces } from './heading-ids.ts';
import { insteadOf } from './tags.ts';
import type { Finding, Place } from '../report.ts';

interface SyntaxProblem {
  reason: string;
  line?: number;
  column?: number;
}

/** What the parser's reason means where it means more than a tag or a brace out of place. */
const causes: readonly {
  /** the reason, or the line it speaks of */
  sign: RegExp;
  in: 'reason' | 'line';
  finding: (line: string, reason: string) => Finding;
}[] = [
  {
    sign: /to create a link in MDX/,
    in: 'reason',
    finding: (line) => ({
      problem: 'An address in angle brackets',
      expected: 'the address alone, or words with it: [words](https://…)',
      found: /<(?:https?:|mailto:)?[^>\s]*>?/.exec(line)?.[0] ?? line.trim(),
      repair: 'take the angle brackets away',
    }),
  },
  {
    sign: /closing tag for `<[a-z]+>`/,
    in: 'reason',
    finding: (_line, reason) => {
      const name = /`<([a-z]+)>`/.exec(reason)?.[1] ?? '';
      return {
        problem: 'Unknown tag',
        expected: 'a tag of src/schemas/tags.ts, or the name of a figure or widget',
        found: `<${name}>`,
        repair: insteadOf(name),
      };
    },
  },
  {
    sign: /\{#[\w-]*\}\s*$/,
    in: 'line',
    finding: headingIdInBraces,
  },
  {
    sign: /<!--/,
    in: 'line',
    finding: () => ({
      problem: 'An HTML comment in a lesson',
      expected: 'a comment in braces',
      found: '<!--',
      repair: 'write {/* … */}',
    }),
  },
  {
    sign: /Unexpected character `[“”„«»‘’]`/,
    in: 'reason',
    finding: (line) => ({
      problem: 'A tag with typographic quotation marks',
      expected: 'straight quotation marks around the value of a property',
      found: /[“”„«»‘’]/.exec(line)?.[0] ?? line.trim(),
      repair: 'write "…"',
    }),
  },
  {
    sign: /before attribute value/,
    in: 'reason',
    finding: (line) => ({
      problem: 'A property without quotation marks',
      expected: 'a text in straight quotation marks, or a number in braces',
      found: /\w+=[^"'{\s>]+/.exec(line)?.[0] ?? line.trim(),
      repair: 'write name="text" or name={8}',
    }),
  },
  {
    sign: /end of file in attribute value/,
    in: 'reason',
    finding: (line) => ({
      problem: 'A property whose value has no end',
      expected: 'a quotation mark before and after the value',
      found: line.trim(),
      repair: 'write the closing quotation mark',
    }),
  },
];

/** What the parser stopped at, in an author's words and at the place to mend. */
export function syntaxFinding(error: unknown, text: string): Finding & { place: Place } {
  const { reason, line, column } = error as SyntaxProblem;
  // The parser blames the paragraph, and names the place of the open tag in brackets.
  const tag = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason);
  const place: Place = tag ? { line: Number(tag[1]), column: Number(tag[2]) } : { line, column };
  const lines = text.split('\n');
  const openQuote = reason.includes('end of file in attribute value')
    ? oddQuotes(lines)
    : undefined;
  const at = openQuote ?? place.line;
  const blamed = lines[(at ?? 1) - 1] ?? '';
  const cause = causes.find((each) => each.sign.test(each.in === 'line' ? blamed : reason));
  if (cause) return { place: { line: at }, ...cause.finding(blamed, reason) };
  return {
    place,
    problem: 'The page cannot be parsed',
    expected: 'every tag closed; in prose, a brace or "less than" sign written \\{ or \\<',
    found: reason,
    repair: 'close the tag where its paragraph ends, or escape the sign',
  };
}

/** The first line with a tag in which a quotation mark has no partner. */
function oddQuotes(lines: readonly string[]): number | undefined {
  const index = lines.findIndex((line) => line.includes('="') && line.split('"').length % 2 === 0);
  return index < 0 ? undefined : index + 1;
}
