import { runScript } from '../run-script.ts';
import type { PageText } from './engine-types.ts';
import { fetch } from './packed-fetch.ts';
import { siteRoot } from './root.ts';

/** How Pagefind begins each of its files. */
const SIGNATURE = 'pagefind_dcd';

const texts = new Map<string, PageText>();

/** Whether the text of a page was read before. */
export const isRead = (path: string): boolean => texts.has(path);

const packs = new Map<string, Promise<void>>();
/** A page opened from disk may not fetch its neighbours: there one script brings all of them. */
export const readyPack = (language: string): Promise<void> => {
  if (location.protocol !== 'file:') return Promise.resolve();
  const known = packs.get(language);
  if (known) return known;
  const loading = runScript(new URL(`search/${language}/pack.js`, siteRoot()).href);
  loading.catch(() => packs.delete(language));
  packs.set(language, loading);
  return loading;
};

/**
 * Reads the text of a page, once.
 * @param fragment name of its file
 */
export const readText = async (
  path: string,
  language: string,
  fragment: string,
): Promise<PageText> => {
  const known = texts.get(path);
  if (known) return known;
  await readyPack(language);
  const address = new URL(`search/${language}/fragment/${fragment}.pf_fragment`, siteRoot()).href;
  const { body, ok } = await fetch(address);
  if (!body || !ok) throw new Error(`${address} did not load`);
  const plain = await new Response(
    body.pipeThrough<Uint8Array<ArrayBuffer>>(new DecompressionStream('gzip')),
  ).text();
  const text = JSON.parse(plain.slice(SIGNATURE.length)) as PageText;
  texts.set(path, text);
  return text;
};
