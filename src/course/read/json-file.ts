import { findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { JSONPath, Node, ParseError } from 'jsonc-parser';
import { excerpt, placeIn, type Place, type Report } from '../report.ts';

/** A parsed file that knows where each of its values stands. */
export interface Source {
  /** path of the file as the author knows it, relative to the project */
  file: string;
  data: unknown;
  /** place of a value, or of the nearest value around it that exists */
  place: (path: readonly PropertyKey[]) => Place;
}

export interface JsonFile extends Source {
  /** every text in the file that is not a key */
  strings: readonly { text: string; place: () => Place }[];
}

/** Parses JSON and reports what is not JSON, and keys that stand twice in one object. */
export function parseJson(file: string, text: string, report: Report): JsonFile | undefined {
  const errors: ParseError[] = [];
  const root = parseStrictly(text, errors);
  const [error] = errors;
  if (error !== undefined || root === undefined) {
    report(placeIn(text, error?.offset ?? 0), {
      problem: 'The file is not JSON',
      expected: (error && wanted[printParseErrorCode(error.error)]) ?? 'JSON',
      found: excerpt(text.slice(error?.offset ?? 0).split('\n')[0] ?? '') || 'the end of the line',
      repair: 'mend the comma, quote or bracket here or just before',
    });
    return undefined;
  }
  const strings: { text: string; place: () => Place }[] = [];
  walk(root, (node) => {
    if (node.type === 'object') reportTwice(node, text, report);
    if (node.type === 'string' && typeof node.value === 'string') {
      strings.push({ text: node.value, place: () => placeIn(text, node.offset) });
    }
  });
  return {
    file,
    data: JSON.parse(text) as unknown,
    strings,
    place: (path) => placeIn(text, nodeAt(root, path).offset),
  };
}

function parseStrictly(text: string, errors: ParseError[]): Node | undefined {
  return parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
}

function reportTwice(object: Node, text: string, report: Report): void {
  const seen = new Set<unknown>();
  for (const property of object.children ?? []) {
    const key: unknown = property.children?.[0]?.value;
    if (seen.has(key)) {
      report(placeIn(text, property.offset), {
        problem: 'A key stands twice',
        expected: 'each key once in an object',
        found: `"${String(key)}" a second time; the first would be lost`,
        repair: 'take one of the two out',
      });
    }
    seen.add(key);
  }
}

/** Visits values, not keys. */
function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of node.children ?? []) {
    const value = child.type === 'property' ? child.children?.[1] : child;
    if (value) walk(value, visit);
  }
}

/** A property is named by its key, so that the place is that of the key. */
function nodeAt(root: Node, path: readonly PropertyKey[]): Node {
  for (let length = path.length; length > 0; length--) {
    const found = findNodeAtLocation(root, path.slice(0, length) as JSONPath);
    if (found) return found.parent?.type === 'property' ? found.parent : found;
  }
  return root;
}

/** What the parser's codes ask for. */
const wanted: Readonly<Record<string, string>> = {
  ValueExpected: 'a value',
  InvalidSymbol: 'a text in double quotes, a number, true, false or null',
  PropertyNameExpected: 'a key in double quotes',
  ColonExpected: 'a colon between key and value',
  CommaExpected: 'a comma between two values',
  CloseBraceExpected: 'a closing brace }',
  CloseBracketExpected: 'a closing bracket ]',
  EndOfFileExpected: 'the end of the file',
  InvalidCommentToken: 'no comment: JSON has none',
  UnexpectedEndOfString: 'a closing quote',
};
