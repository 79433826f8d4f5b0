/** FNV-1a over the bits of single-precision numbers: eight hexadecimal digits that tell two rows apart. */
export const fingerprint = (values: Iterable<number>): string => {
  const one = new DataView(new ArrayBuffer(4));
  let hash = 0x811c9dc5;
  for (const value of values) {
    one.setFloat32(0, value, true);
    for (let at = 0; at < 4; at += 1) hash = Math.imul(hash ^ one.getUint8(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
};
