import type { StudyCourse, StudyLesson } from '../../shared/study-course.ts';
import { counted } from '../../shared/counted.ts';
import { element } from '../element.ts';
import { siteRoot } from '../search/root.ts';
import { queueOf } from './cards.ts';
import type { Note } from './entries.ts';
import { loadStudyCourse } from './course.ts';
import { markOpened, markRead, markUnread, nextLesson, progressOf } from './progress.ts';
import type { Progress } from './progress.ts';
import { study } from './reader.ts';

/** State in a sign and in words; nothing for a lesson that is new. */
function badge({ state, answered, right, questions, changed }: Progress): HTMLElement | undefined {
  if (state === 'new' && answered === 0) return undefined;
  const parts = [state === 'read' ? 'read' : 'opened'];
  if (answered > 0) parts.push(`${right} of ${counted(questions, 'question')} right`);
  if (changed.length > 0) parts.push('changed since');
  return element(
    'small',
    { class: 'progress', 'data-state': changed.length > 0 ? 'changed' : state },
    parts.join(' · '),
  );
}

/** Puts each lesson's state beside its link on home and in the navigation. */
function paintRows({ lessons }: StudyCourse): void {
  for (const old of document.querySelectorAll('li > .progress')) old.remove();
  // Addresses as the browser resolves them: a page links to itself by its file name alone.
  const links = [...document.querySelectorAll<HTMLAnchorElement>('li[value] a')].filter(
    (link) => !link.closest('.sections'),
  );
  for (const lesson of lessons) {
    for (const link of links.filter(({ pathname }) => leadsTo(pathname, lesson.slug))) {
      const shown = badge(progressOf(study, lesson));
      if (shown) link.after(shown);
    }
  }
}

const leadsTo = (path: string, slug: string): boolean =>
  path.replace(/index\.html$/, '').endsWith(`/lessons/${slug}/`);

/** At the lesson's head: its state, and the buttons that change it by hand. */
function paintHead(lesson: StudyLesson): void {
  const head = document.querySelector('.lesson-meta');
  if (!head) return;
  const progress = progressOf(study, lesson);
  const line = element('span', { class: 'progress-line' });
  const button = (label: string, act: (store: typeof study, lesson: StudyLesson) => void) => {
    const made = element('button', { type: 'button', class: 'text-button' }, label);
    made.addEventListener('click', () => {
      act(study, lesson);
      // The buttons are made anew; the keyboard stays where it was.
      document.querySelector<HTMLElement>('.progress-line button')?.focus();
    });
    return made;
  };
  const { changed } = progress;
  const shown = badge(progress);
  if (shown) line.append(shown, ' ');
  if (changed.length > 0) line.append(button('I have read the changes', markRead), ' ');
  line.append(
    progress.state === 'read'
      ? button('Mark as unread', markUnread)
      : button('Mark as read', markRead),
  );
  document.querySelector('.progress-line')?.remove();
  head.append(line);
  for (const old of document.querySelectorAll('.changed-mark')) old.remove();
  for (const id of changed) {
    const heading = id === '' ? null : document.getElementById(id);
    heading?.append(' ', element('small', { class: 'changed-mark' }, 'changed since you read'));
  }
}

/** How many cards are due, in the bar and on home: only where there are any. */
function paintDue(course: StudyCourse): void {
  document.querySelector('.due-link')?.remove();
  document.querySelector('.due-line')?.remove();
  const { due, fresh } = queueOf(study, course);
  const count = due.length + fresh.length;
  if (count === 0) return;
  const href = new URL('review/index.html', siteRoot()).href;
  const link = element(
    'a',
    { class: 'due-link', href, 'aria-label': `Review: ${counted(count, 'card')} today` },
    element('span', {}, 'Review'),
    element('b', {}, String(count)),
  );
  document.querySelector('#search-open')?.before(link);
  const line = element('p', { class: 'due-line' }, 'To recall today: ');
  line.append(element('a', { href }, counted(count, 'card')));
  document.querySelector('.hero-start')?.after(line);
}

/** On home, where no place to go on from is known: the lesson to read next. */
function paintNext(course: StudyCourse): void {
  const link = document.querySelector<HTMLAnchorElement>('a#continue');
  const next = nextLesson(study, course);
  if (!link || !next || !link.hidden || study.entries('readings').size === 0) return;
  link.href = new URL(`lessons/${next.slug}/index.html`, siteRoot()).href;
  link.textContent = `Next: “${next.title}”`;
  link.hidden = false;
}

/** Marks a lesson as read once its end has been on the screen. */
function watchEnd(lesson: StudyLesson): void {
  const end = document.querySelector('#check-yourself, #key-terms');
  if (!end || progressOf(study, lesson).state === 'read') return;
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    markRead(study, lesson);
  });
  observer.observe(end);
}

/** Shows the notes of this page, if it has any; a new one brings its code by itself. */
async function initNotes(): Promise<void> {
  const { dataset } = document.querySelector<HTMLElement>('article') ?? {};
  const lesson = dataset?.['lesson'] ?? dataset?.['notes'];
  const isOfHere = (note: Note) => note.lesson === lesson && !note.removed;
  if ([...study.entries('notes').values()].some(isOfHere))
    (await import('./notes/lesson-notes.ts')).initLessonNotes();
}

/** Shows how far the reader is, and notes how far they come. */
export async function showProgress(): Promise<void> {
  study.listen((kind) => {
    if (kind === 'notes') void initNotes();
  });
  void initNotes();
  const course = await loadStudyCourse();
  const slug = document.querySelector<HTMLElement>('article[data-lesson]')?.dataset['lesson'];
  const lesson = course.lessons.find((each) => each.slug === slug);
  const paint = () => {
    paintRows(course);
    paintDue(course);
    if (lesson) paintHead(lesson);
  };
  if (lesson) {
    markOpened(study, lesson);
    watchEnd(lesson);
  }
  study.listen(paint);
  paint();
  paintNext(course);
}
