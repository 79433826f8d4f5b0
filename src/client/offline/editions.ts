import { changedLessons } from '../../shared/edition-list.ts';
import type { EditionList } from '../../shared/edition-list.ts';
import { counted } from '../../shared/counted.ts';
import { toast } from '../toast.ts';
import { isBusy } from './busy.ts';
import { channelOf, fetchList, useEdition } from './course.ts';
import type { Course } from './course.ts';
import { notice } from './notice.ts';
import { take } from './take.ts';
import { readWish, saveWish } from './wish.ts';

/** What of an edition is new, as a sentence. */
function news(before: EditionList, after: EditionList): string {
  const changed = changedLessons(before, after);
  const named = changed.length <= 3 ? changed.map((title) => `“${title}”`).join(', ') : '';
  if (changed.length === 0)
    return `A newer build of edition ${after.id} is ready; no lesson changed.`;
  return `Edition ${after.id} is ready: ${counted(changed.length, 'lesson')} changed${named && ` (${named})`}.`;
}

/** With the whole course wanted: goes on with taking it, and looks for a newer edition. */
export async function followEditions(course: Course): Promise<void> {
  const { store } = course;
  channelOf(course).onmessage = ({ data }: MessageEvent<{ id: string }>) => {
    notice(`Edition ${data.id} is read now. This page is still of the one before.`, [
      { label: 'Open it anew', act: open },
      { label: 'Later' },
    ]);
  };
  const state = await store.state();
  const current = state.whole ? await store.list(state.current) : undefined;
  const isHere = current !== undefined && (await store.split(current)).missing.length === 0;
  if (readWish().keep === 'whole' && !isHere) {
    notice('The browser has cleared the offline copy of the course, to make room.', [
      {
        label: 'Take it again',
        act: () => {
          location.href = `${course.root}offline/`;
        },
      },
      { label: 'Later' },
    ]);
    return;
  }
  const newest = await fetchList(course).catch(() => undefined);
  if (!newest || newest.build === current?.build || newest.build === readWish().skipped) return;
  // One tab is enough.
  await navigator.locks.request(`${course.root} take`, { ifAvailable: true }, async (lock) => {
    if (lock) await takeEdition(course, newest, current);
  });
}

async function takeEdition(
  course: Course,
  newest: EditionList,
  current: EditionList | undefined,
): Promise<void> {
  await course.store.addList(newest);
  const end = await take(newest, course.means, new AbortController().signal);
  if (end === 'no-room')
    toast(
      current
        ? `There is no room for edition ${newest.id}. You go on reading edition ${current.id}.`
        : 'The browser gives no more room: the course is not wholly kept.',
    );
  if (end !== 'done') return;
  if (!current) {
    await useEdition(course, newest);
    saveWish({ keep: 'whole' });
    toast('The whole course is in this browser now.');
    return;
  }
  const later = `offline-later:${newest.build}`;
  if (isPutOff(later)) return;
  notice(news(current, newest), [
    { label: 'Now', act: () => void change(course, newest) },
    {
      label: 'Later',
      act: () => {
        putOff(later);
      },
    },
  ]);
}

/** Reads in an edition from now on; a page with an open answer stays as it is. */
async function change(course: Course, list: EditionList): Promise<void> {
  const { done } = await useEdition(course, list);
  if (!done) toast('The edition could not be changed. Nothing is lost; try again later.');
  else open();
}

/** Opens the page anew, unless something on it would be lost. */
function open(): void {
  if (isBusy())
    toast(
      'This page stays as it is, with your answer. The next one you open is of the new edition.',
    );
  else location.reload();
}

/** Until this tab is closed. */
function putOff(name: string): void {
  try {
    sessionStorage.setItem(name, '1');
  } catch {
    // It will be offered again.
  }
}

function isPutOff(name: string): boolean {
  try {
    return sessionStorage.getItem(name) !== null;
  } catch {
    return false;
  }
}
