import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';

/** A file and its path in the archive. */
export type Packed = readonly [path: string, content: string | Uint8Array];

const deflate = promisify(deflateRaw);

/** How many files are packed at once, beside the program; the others are not read yet. */
const AT_ONCE = 4;

/** 1 January 1980, on which dates in an archive begin: equal files make equal bytes. */
const DATE = (1 << 5) | 1;
/** What a program needs to know to unpack it, 2.0. */
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const STORED = 0;
const DEFLATED = 8;

/**
 * Packs files into a ZIP archive (PKWARE's APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16).
 * @param files in the order in which it lists them
 * @param plain paths of files that are not compressed
 */
export async function archiveOf(
  files: Iterable<Packed> | AsyncIterable<Packed>,
  plain: readonly string[] = [],
): Promise<Buffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const add = ({ described, name, body }: Entry): void => {
    const header = Buffer.concat([longs(0x04034b50), described, name]);
    parts.push(header, body);
    directory.push(
      longs(0x02014b50),
      ...[shorts(VERSION), described, shorts(0, 0, 0), longs(0, offset), name],
    );
    offset += header.length + body.length;
  };
  const waiting: Promise<Entry>[] = [];
  const addFirst = async (): Promise<void> => {
    const first = await waiting.shift();
    if (first) add(first);
  };
  for await (const [path, content] of files) {
    waiting.push(entryOf(path, Buffer.from(content), plain.includes(path)));
    if (waiting.length >= AT_ONCE) await addFirst();
  }
  while (waiting.length > 0) await addFirst();
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = parts.length / 2;
  const end = [longs(0x06054b50), ...[shorts(0, 0, count, count), longs(size, offset), shorts(0)]];
  return Buffer.concat([...parts, ...directory, ...end]);
}

interface Entry {
  /** what is said of the file both before it and in the directory */
  described: Buffer;
  name: Buffer;
  body: Buffer;
}

async function entryOf(path: string, content: Buffer, isPlain: boolean): Promise<Entry> {
  const name = Buffer.from(path);
  const packed = isPlain ? content : await deflate(content, { level: 9 });
  const isSmaller = packed.length < content.length;
  const body = isSmaller ? packed : content;
  const described = Buffer.concat([
    shorts(VERSION, FLAGS, isSmaller ? DEFLATED : STORED, 0, DATE),
    longs(crc32(content), body.length, content.length),
    shorts(name.length, 0),
  ]);
  return { described, name, body };
}

const shorts = (...values: number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer);
const longs = (...values: number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer);
