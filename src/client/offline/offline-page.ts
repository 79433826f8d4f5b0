import { bytesOf } from '../../shared/edition-list.ts';
import type { EditionList } from '../../shared/edition-list.ts';
import { whole as grouped } from '../../shared/counted.ts';
import { element } from '../element.ts';
import { askToKeep } from '../study/keep-for-good.ts';
import { fetchList, openCourse, useEdition } from './course.ts';
import type { Course } from './course.ts';
import { take } from './take.ts';
import type { End, Progress } from './take.ts';
import { readWish, saveWish } from './wish.ts';

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const named = ({ id, date }: EditionList): string => `edition ${id} of ${date}`;

/** What is said when taking has ended without all files. */
const ENDS: Readonly<Record<Exclude<End, 'done'>, string>> = {
  stopped: 'Stopped. What has come is kept, and “Go on” fetches the rest.',
  network: 'The network was lost. What has come is kept, and “Go on” fetches the rest.',
  'no-room':
    'The browser gives the course no more room. Make some on this device, or remove what is kept here; the archive below needs no room in the browser.',
  'other-file':
    'The host has just changed its edition, or alters files on their way. What has come is kept; try again in a minute.',
};

/** Initialises the part of the page that takes the whole course into this browser. */
export async function openOfflinePage(): Promise<void> {
  const place = document.getElementById('take-offline');
  const status = place?.querySelector('[role="status"]');
  if (!place || !status) return;
  const bar = element('progress', { 'aria-label': 'Files that are here' });
  const count = element('span');
  const progress = element('p', { hidden: '' }, bar, count);
  const actions = element('p', { class: 'actions' });
  place.append(progress, actions);
  const say = (text: string, ...buttons: HTMLButtonElement[]): void => {
    status.textContent = text;
    actions.replaceChildren(...buttons);
  };
  const failed = (): void => {
    say('This host, or a private window, lets no pages be kept. The archive works in any browser.');
  };
  const button = (label: string, act: () => Promise<unknown>, primary = false) => {
    const made = element('button', { type: 'button', ...(primary && { class: 'primary' }) }, label);
    made.addEventListener('click', () => void act().catch(failed));
    return made;
  };
  if (!('serviceWorker' in navigator) || !('locks' in navigator)) {
    say('This browser keeps no pages at this address. The archive works in any browser.');
    return;
  }
  try {
    const { keep } = readWish();
    // A reader who wants nothing kept has no worker until they ask for it.
    if (keep === 'nothing') showNothing();
    else await show(await openCourse());
  } catch {
    failed();
  }

  function showNothing(): void {
    say(
      'Nothing is kept, and nothing will be until you ask for it.',
      button('Take the course offline', () => openCourse().then((course) => begin(course)), true),
      button('Keep lessons as I read them', async () => {
        saveWish({ keep: 'read' });
        await show(await openCourse());
      }),
    );
  }

  async function show(course: Course): Promise<void> {
    progress.hidden = true;
    const { store } = course;
    const state = await store.state();
    const current = await store.list(state.current);
    const newest = await fetchList(course).catch(() => undefined);
    const remove = button('Remove it again', () => clear(course));
    if (state.whole && current) {
      const { missing } = await store.split(current);
      if (missing.length === 0) {
        await showWhole(course, current, newest, remove);
        return;
      }
    }
    if (!newest) {
      say('The network is needed to take the course offline.', ...(current ? [remove] : []));
      return;
    }
    const { kept, missing } = await store.split(newest);
    const files = `${grouped.format(newest.files.length)} files, ${megabytes(bytesOf(newest.files))}`;
    const room = await roomFor(bytesOf(missing));
    const here = kept.length > 0 ? ` ${megabytes(bytesOf(kept))} of them are here already.` : '';
    const isBegun = readWish().keep === 'taking';
    say(
      `Takes ${files}, into this browser.${here}${room}`,
      button(isBegun ? 'Go on' : 'Take the course offline', () => begin(course), true),
      ...(kept.length > 0 ? [remove] : []),
    );
  }

  async function showWhole(
    course: Course,
    current: EditionList,
    newest: EditionList | undefined,
    remove: HTMLButtonElement,
  ): Promise<void> {
    const { store } = course;
    const { previous } = await store.state();
    const before = previous === current.build ? undefined : await store.list(previous);
    const isWhole = before && (await store.split(before)).missing.length === 0;
    const isNewer = newest && newest.build !== current.build;
    const back =
      before && isWhole && before.build !== newest?.build
        ? [
            button(`Go back to ${named(before)}`, async () => {
              saveWish({ keep: 'whole', ...(newest && { skipped: newest.build }) });
              await useEdition(course, before);
              await show(course);
            }),
          ]
        : [];
    say(
      `The whole course, ${named(current)}, is in this browser: ${megabytes(bytesOf(current.files))}. It opens at this address without a network.${
        isNewer ? ` There is a later one, ${named(newest)}.` : ''
      }`,
      ...(isNewer ? [button(`Take ${named(newest)}`, () => begin(course), true)] : []),
      ...back,
      remove,
    );
  }

  async function begin(course: Course): Promise<void> {
    const stop = new AbortController();
    const cancel = button('Cancel', () => {
      stop.abort();
      return Promise.resolve();
    });
    say('The list of files is on its way.', cancel);
    const newest = await fetchList(course).catch(() => undefined);
    if (!newest) {
      say(
        ENDS.network,
        button('Go on', () => begin(course), true),
      );
      return;
    }
    if (readWish().keep !== 'whole') saveWish({ keep: 'taking' });
    void askToKeep();
    progress.hidden = false;
    say(
      'Taking the course offline. You may go on reading; keep one page of the course open.',
      cancel,
    );
    const end = await navigator.locks.request(`${course.root} take`, async () => {
      await course.store.addList(newest);
      return take(newest, course.means, stop.signal, (at) => {
        bar.max = at.ofBytes;
        bar.value = at.bytes;
        count.textContent = wordsFor(at);
      });
    });
    progress.hidden = true;
    if (end === 'done') {
      const said = await useEdition(course, newest);
      if (said.done) {
        saveWish({ keep: 'whole' });
        await show(course);
        return;
      }
      say(said.off ? 'This site has switched its offline copy off.' : ENDS.network);
      return;
    }
    say(
      ENDS[end],
      button('Go on', () => begin(course), true),
      button('Remove what is here', () => clear(course)),
    );
  }

  /** Takes everything out of the browser, and stops the worker. */
  async function clear({ store, root }: Course): Promise<void> {
    saveWish({ keep: 'nothing' });
    await store.clear();
    const registration = await navigator.serviceWorker.getRegistration(root);
    await registration?.unregister();
    showNothing();
    actions.querySelector('button')?.focus();
  }
}

const wordsFor = ({ files, ofFiles, bytes, ofBytes }: Progress): string =>
  `${files} of ${ofFiles} files, ${megabytes(bytes)} of ${megabytes(ofBytes)}`;

/** Says so where the browser expects to have too little room; not all tell. @param bytes that are wanted */
async function roomFor(bytes: number): Promise<string> {
  const estimate = await (async () => navigator.storage.estimate())().catch(() => undefined);
  const free = (estimate?.quota ?? Infinity) - (estimate?.usage ?? 0);
  return free < bytes ? ` The browser says that it has room for ${megabytes(free)} only.` : '';
}
