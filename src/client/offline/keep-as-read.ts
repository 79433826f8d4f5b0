import { fileAt } from '../../shared/edition-list.ts';
import type { ListedFile } from '../../shared/edition-list.ts';
import type { Course } from './course.ts';
import { fetchList } from './course.ts';
import { ask } from './messages.ts';
import { takeFile } from './take.ts';

/** What every page that is kept needs beside it: a first page, and what progress is measured against. */
const ALWAYS = ['index.html', 'study/course.js'];

/** Milliseconds without anything new from the network: whatever asked for it has answered the reader. */
const REST = 2000;

/**
 * Keeps the page that is read, and each file that it loads, if they are of the edition that the host
 * has now; a page of another edition is kept when it is next opened.
 */
export async function keepAsRead(course: Course): Promise<void> {
  const { store, means, root, worker } = course;
  try {
    const list = await fetchList(course);
    const files = new Map(list.files.map((file) => [file[0], file]));
    const { current, bound } = await store.state();
    await store.addList(list);
    if (current !== list.build) {
      await ask(worker, { follow: list.build });
      await store.sweep([list.build, current, ...Object.values(bound)]);
    }
    const { missing } = await store.split(list);
    const wanted = new Set(missing.map(([path]) => path));
    const keep = async (address: string): Promise<void> => {
      const file = fileOf(address, root, files);
      if (!file || !wanted.delete(file[0])) return;
      await takeFile(file, means);
    };
    await keep(location.href);
    for (const path of ALWAYS) await keep(root + path);
    const loaded: string[] = [];
    const keepLoaded = async () => {
      for (const name of loaded.splice(0)) await keep(name).catch(() => undefined);
    };
    // What the page came with is kept at once; a file takes some hundred small tasks.
    let [timer, rest] = [0, 0];
    new PerformanceObserver((entries) => {
      loaded.push(...entries.getEntries().map(({ name }) => name));
      clearTimeout(timer);
      timer = window.setTimeout(() => void keepLoaded(), rest);
      rest = REST;
    }).observe({ type: 'resource', buffered: true });
  } catch {
    // No network, or no room: what is kept stays as it is, and the page does without.
  }
}

/** The file at an address, if the edition has it. */
function fileOf(
  address: string,
  root: string,
  files: ReadonlyMap<string, ListedFile>,
): ListedFile | undefined {
  const { origin, pathname } = new URL(address);
  const path = origin + pathname;
  return path.startsWith(root)
    ? files.get(fileAt(decodeURIComponent(path.slice(root.length))))
    : undefined;
}
