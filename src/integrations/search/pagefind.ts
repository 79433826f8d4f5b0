import { close, createIndex } from 'pagefind';
import type { SearchPage } from './page-text.ts';
import type { Bundle } from './pack.ts';

/** What Pagefind makes of the pages of one language. */
interface LanguageIndex {
  /** entry, metadata, index chunks, page fragments and WebAssembly, without any user interface */
  readonly bundle: Bundle;
  /** source of the module `pagefind.js` that reads the bundle */
  readonly client: string;
}

const must = <Value>(value: Value | undefined, errors: readonly string[], doing: string): Value => {
  if (value === undefined || errors.length > 0)
    throw new Error(`Search index: ${doing} failed. ${errors.join('; ')}`);
  return value;
};

const isData = (path: string): boolean =>
  path === 'pagefind-entry.json' || /\.(pf_meta|pf_index|pf_fragment|pf_filter)$/.test(path);

/** The WebAssembly that the entry names; Pagefind also writes one for unknown languages. */
const usedWasm = (entry: string, language: string): string => {
  const { languages } = JSON.parse(entry) as {
    languages: Record<string, { wasm: string | null }>;
  };
  return `wasm.${languages[language]?.wasm ?? 'unknown'}.pagefind`;
};

/**
 * Indexes pages of one language, each while the next one is read.
 * @throws Error naming the page if Pagefind refuses it
 */
export const indexPages = async (
  language: string,
  pages: Iterable<Pick<SearchPage, 'path' | 'html'>>,
): Promise<LanguageIndex> => {
  const created = await createIndex({ forceLanguage: language, keepIndexUrl: true });
  const index = must(created.index, created.errors, 'starting Pagefind');
  const add = async ({ path, html }: Pick<SearchPage, 'path' | 'html'>): Promise<void> => {
    const { errors } = await index.addHTMLFile({ sourcePath: path, content: html });
    must(path, errors, `reading ${path}`);
  };
  let before = Promise.resolve();
  for (const page of pages) {
    const added = add(page);
    await before;
    before = added;
  }
  await before;
  const { errors, files } = await index.getFiles();
  const contents = new Map(must(files, errors, 'writing').map((file) => [file.path, file.content]));
  const text = (path: string): string => Buffer.from(contents.get(path) ?? []).toString();
  const wasm = usedWasm(text('pagefind-entry.json'), language);
  await index.deleteIndex();
  return {
    bundle: new Map(
      [...contents]
        .filter(([path]) => isData(path) || path === wasm)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    client: text('pagefind.js'),
  };
};

/** Stops the program that Pagefind runs beside ours. */
export const stopIndexing = async (): Promise<void> => {
  await close();
};
