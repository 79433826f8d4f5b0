/** Files of a folder, by their path in it. */
export type Bundle = ReadonlyMap<string, Uint8Array>;

/**
 * A classic script that holds a folder's files as base64. A page opened from disk may not fetch
 * its neighbours, but it may run this.
 */
export const packScript = (language: string, bundle: Bundle): string => {
  const files = Object.fromEntries(
    [...bundle].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]),
  );
  const pack = JSON.stringify({ files });
  return `(globalThis.courseSearchPacks??={})[${JSON.stringify(language)}]=${pack};\n`;
};
