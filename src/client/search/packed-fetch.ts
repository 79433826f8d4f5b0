import { fromBase64 } from '../../shared/from-base64.ts';
import type { SearchGlobals } from './engine-types.ts';

const packed = (address: string): string | undefined => {
  const [, language = '', path = ''] = /\/search\/([a-z]+)\/([^?]+)$/.exec(address) ?? [];
  return (globalThis as SearchGlobals).courseSearchPacks?.[language]?.files[path];
};

/**
 * Takes the place of `fetch` inside the search engine: answers from a pack where one is loaded,
 * which is how a page opened from disk searches, and asks the network otherwise.
 */
export const fetch = async (address: string): Promise<Response> => {
  // Pagefind adds the time to the address of its entry, which would keep it out of any cache.
  const plain = address.replace(/\?.*$/, '');
  const base64 = packed(plain);
  if (base64 !== undefined) return new Response(fromBase64(base64));
  const isEntry = plain.endsWith('.json');
  // The other files carry a hash in their names; the entry says which of them are current.
  return globalThis.fetch(plain, { cache: isEntry ? 'no-cache' : 'default' });
};
