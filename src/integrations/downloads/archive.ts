import { crc32, deflateRawSync } from 'node:zlib';

/** Files by their paths in the archive, in the order in which it lists them. */
export type Contents = ReadonlyMap<string, string | Uint8Array>;

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
 * @param plain paths of files that are not compressed
 */
export function archiveOf(files: Contents, plain: readonly string[] = []): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, file] of files) {
    const name = Buffer.from(path);
    const content = Buffer.from(file);
    const packed = plain.includes(path) ? content : deflateRawSync(content, { level: 9 });
    const isSmaller = packed.length < content.length;
    const body = isSmaller ? packed : content;
    const described = Buffer.concat([
      shorts(VERSION, FLAGS, isSmaller ? DEFLATED : STORED, 0, DATE),
      longs(crc32(content), body.length, content.length),
      shorts(name.length, 0),
    ]);
    const header = Buffer.concat([longs(0x04034b50), described, name]);
    parts.push(header, body);
    directory.push(
      longs(0x02014b50),
      ...[shorts(VERSION), described, shorts(0, 0, 0), longs(0, offset), name],
    );
    offset += header.length + body.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = [
    longs(0x06054b50),
    ...[shorts(0, 0, files.size, files.size), longs(size, offset), shorts(0)],
  ];
  return Buffer.concat([...parts, ...directory, ...end]);
}

const shorts = (...values: number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer);
const longs = (...values: number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer);
