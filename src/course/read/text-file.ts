import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { placeIn, type Report } from '../report.ts';

const BYTE_ORDER_MARK = '\uFEFF';
/** Control characters but for tab and line ends, marks of direction, and what has no width. */
const INVISIBLE =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F\xAD\u200B\u200E\u200F\u2028-\u202E\u2060\uFEFF\uFFFD]/;
const names: Readonly<Record<number, string>> = {
  0: 'NUL',
  0xad: 'a soft hyphen',
  0x200b: 'a space without width',
  0xfffd: 'the mark of a character that was lost',
};
const MERGE_MARKER = /^(?:<{7}|>{7}) .*$/m;

/**
 * Reads a file that authors write and reports what makes it no text: other encodings, invisible
 * characters and merges that were not finished.
 * @param path of the file on this machine
 * @returns undefined if something was reported
 */
export function readText(path: string, report: Report): string | undefined {
  const bytes = readFileSync(path);
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  // Windows ends lines with two characters, of which the first means nothing.
  const text = bytes.toString('utf8').replaceAll('\r\n', '\n');
  const foreign = wide ? 0 : isUtf8(bytes) ? -1 : text.indexOf('\uFFFD');
  if (foreign >= 0) {
    report(placeIn(text, foreign), {
      problem: 'The file is not in UTF-8',
      expected: 'a text file in the encoding UTF-8',
      found: wide ? 'UTF-16' : 'a byte that UTF-8 does not have, as in files in Latin-1',
      repair: 'save it in the encoding UTF-8',
    });
    return undefined;
  }
  if (text.startsWith(BYTE_ORDER_MARK)) {
    report(placeIn(text, 0), {
      problem: 'An invisible character at the start of the file',
      expected: 'UTF-8 without a byte order mark (BOM)',
      found: 'U+FEFF before the first character',
      repair: 'save the file as UTF-8 without BOM',
    });
    return undefined;
  }
  const invisible = INVISIBLE.exec(text);
  if (invisible) {
    const code = invisible[0].charCodeAt(0);
    report(placeIn(text, invisible.index), {
      problem: 'An invisible character in the text',
      expected: 'characters that can be read',
      found: `${names[code] ?? 'a control character'} (U+${code.toString(16).toUpperCase().padStart(4, '0')})`,
      repair: code === 0xfffd ? 'write the character that was lost' : 'delete it',
    });
    return undefined;
  }
  const marker = MERGE_MARKER.exec(text);
  if (marker) {
    report(placeIn(text, marker.index), {
      problem: 'A merge that was not finished',
      expected: 'one version of the text',
      found: marker[0],
      repair: 'keep the lines that hold and delete the marks <<<<<<<, ======= and >>>>>>>',
    });
    return undefined;
  }
  return text;
}
