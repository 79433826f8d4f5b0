import { readFileSync } from 'node:fs';
import { placeIn, type Report } from '../report.ts';

const BYTE_ORDER_MARK = '\uFEFF';
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
  const text = bytes.toString('utf8');
  const foreign = wide ? 0 : text.indexOf('\uFFFD');
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
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    report(placeIn(text, nul), {
      problem: 'An invisible character in the text',
      expected: 'characters that can be read',
      found: 'NUL (U+0000)',
      repair: 'delete it',
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
