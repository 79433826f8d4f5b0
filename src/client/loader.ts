/**
 * Loads modules of the course, in every way of reading. The build puts this file at the head of
 * the page script and turns each `import()` there into `courseLoad()`; `astro dev` does without it.
 *
 * Over http(s) a module comes by the browser's own `import()`. A page opened from disk may not
 * import, so there one classic script brings all modules, each of them run at its first use. A page
 * that is one file brings those it needs itself.
 */
declare global {
  /**
   * Loads a module; rejects if it cannot, and may be called again.
   * @param path its address, seen from `base`
   * @param base the root of the site if not given
   */
  var courseLoad: ((path: string, base?: string) => Promise<unknown>) | undefined;
  /** Address of the folder with the course's first page; ends in a slash. */
  var courseRoot: string | undefined;
  /** What the script for pages opened from disk brings. */
  var courseModules: Record<string, () => unknown> | undefined;
}

/** Path of that script; put in by the build. */
declare const OFFLINE_MODULES: string;

const { src, dataset } = document.currentScript as HTMLScriptElement;
// A page that is one file has the script inside, and no folder.
const root = src ? new URL('..', src).href : 'course:/';
const attempts: Record<string, number> = {};
let offline: Promise<unknown> | undefined;

const fetchOffline = (): Promise<unknown> =>
  (offline ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = root + OFFLINE_MODULES;
    script.onload = resolve;
    script.onerror = () => {
      script.remove();
      offline = undefined;
      reject(new Error(script.src));
    };
    document.head.append(script);
  }));

globalThis.courseRoot = root;
globalThis.courseLoad = async (path, base = root) => {
  const url = new URL(path, base);
  const name = url.href.slice(root.length, url.href.length - url.search.length);
  try {
    if (!url.protocol.startsWith('http')) {
      if (src) await fetchOffline();
      const run = globalThis.courseModules?.[name];
      if (!run) throw new Error(OFFLINE_MODULES);
      return await run();
    }
    // A browser may remember that an address failed: each further attempt has one of its own.
    if (attempts[name]) url.searchParams.set('attempt', String(attempts[name]));
    return (await import(url.href)) as unknown;
  } catch (cause) {
    attempts[name] = (attempts[name] ?? 0) + 1;
    throw new Error(`Could not load ${name}`, { cause });
  }
};

// Module scripts that only some pages have.
for (const path of dataset['modules']?.split(' ') ?? []) void globalThis.courseLoad(path);

export {};
