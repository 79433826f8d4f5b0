import { openCourse } from './course.ts';
import { keepAsRead } from './keep-as-read.ts';
import { followEditions } from './editions.ts';
import { readWish } from './wish.ts';

/** Keeps the course in this browser as the reader wants it, while a page is read. */
export async function initOffline(): Promise<void> {
  nameManifest();
  const { keep } = readWish();
  if (keep === 'nothing') return;
  const course = await openCourse().catch(() => undefined);
  // A private window, a host without the worker: everything else works as it does.
  if (!course) return;
  if (keep === 'read') await keepAsRead(course);
  else await followEditions(course);
}

/** The manifest makes the course an app. It is named over http only: from disk it may not be read. */
function nameManifest(): void {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = `${globalThis.courseRoot ?? '/'}manifest.webmanifest`;
  document.head.append(link);
}
