/**
 * UTF-8 that also carries lone surrogates, as three bytes each (the WTF-8 encoding): a string of
 * JavaScript may hold them, and a tokeniser that promises to lose nothing has to keep them.
 */
export function textToBytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return Uint8Array.from(bytes);
}

const tail = (code: number): number => 0x80 | (code & 0x3f);

const REPLACEMENT = '\uFFFD';

/** The way back; each byte that belongs to no character becomes U+FFFD. */
export function bytesToText(bytes: ArrayLike<number>): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length;) {
    const { text, length } = characterAt(bytes, i);
    parts.push(text);
    i += length;
  }
  return parts.join('');
}

/** Smallest code point that needs so many bytes; shorter forms of it are no text. */
const LEAST = [0, 0, 0x80, 0x800, 0x10000];

/** One character and the number of its bytes, or U+FFFD for one byte that starts none. */
function characterAt(bytes: ArrayLike<number>, at: number): { text: string; length: number } {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return { text: String.fromCharCode(first), length: 1 };
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  let code = first & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    const next = bytes[at + i];
    if (next === undefined || (next & 0xc0) !== 0x80) return { text: REPLACEMENT, length: 1 };
    code = (code << 6) | (next & 0x3f);
  }
  const valid = first >= 0xc0 && first < 0xf8 && code >= (LEAST[length] ?? 0) && code <= 0x10ffff;
  return valid ? { text: String.fromCodePoint(code), length } : { text: REPLACEMENT, length: 1 };
}
