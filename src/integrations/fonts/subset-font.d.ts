/** The part of subset-font that the build uses; the package has no types of its own. */
declare module 'subset-font' {
  interface Options {
    targetFormat: 'woff2';
    /** axis by tag: pinned to a value, or limited to a range */
    variationAxes?: Readonly<Record<string, number | { min: number; max: number }>>;
    /** OpenType features to keep; all if not given */
    keepFeatures?: string[];
    noHinting?: boolean;
    dropTables?: string[];
  }
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: Options,
  ): Promise<Buffer>;
}
