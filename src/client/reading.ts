import { load, names, save } from '../shared/storage.ts';
import { isPlainVisit, layOutAll } from './early.ts';
import { toast } from './toast.ts';

/** Record `position:<slug>`, version 1: where a lesson was left. */
interface Position {
  /** id of the section's heading */
  section: string;
  /** CSS pixels from that heading to the top of the window */
  offset: number;
  /** lesson title, for the home page */
  title: string;
  /** milliseconds since 1970 */
  at: number;
}

const readPosition = (slug: string) =>
  load(`position:${slug}`, ({ section, offset, title, at }): Position | undefined =>
    typeof section === 'string' &&
    /^[\w-]*$/.test(section) &&
    typeof offset === 'number' &&
    Number.isFinite(offset) &&
    typeof title === 'string' &&
    typeof at === 'number'
      ? { section, offset, title: title.slice(0, 200), at }
      : undefined,
  );

/** Height of the bar and some air: a heading above this line has been reached. */
const READING_LINE = 120;
/** Distance from the edges of the navigation within which a link is moved to its middle. */
const MARGIN = 48;

/** Marks the current section in the navigation, remembers the place, and returns to it. */
export function initReading(): void {
  const article = document.querySelector<HTMLElement>('article[data-lesson]');
  const headings = [...document.querySelectorAll<HTMLElement>('article h2[id]')];
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.sections a')];
  const slug = article?.dataset['lesson'];

  // From the first on: to ask where a later one is would lay out what stands round it.
  const current = () => {
    const next = headings.findIndex(
      (heading) => heading.getBoundingClientRect().top >= READING_LINE,
    );
    return next < 0 ? headings.at(-1) : headings[next - 1];
  };
  const mark = () => {
    const id = current()?.id ?? '';
    for (const link of links) {
      if (link.hash === `#${id}`) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    showCurrent();
  };
  const keep = () => {
    if (slug === undefined) return;
    const heading = current();
    const title = document.querySelector('h1')?.textContent ?? slug;
    const offset = heading ? -Math.round(heading.getBoundingClientRect().top) : scrollY;
    save(`position:${slug}`, {
      version: 1,
      section: heading?.id ?? '',
      offset,
      title,
      at: Date.now(),
    });
  };

  // A reload or the back button restores the place by itself.
  if (slug !== undefined && isPlainVisit()) returnTo(slug);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  // At a frame places are known; before it, asking would lay the page out once more.
  const markSoon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      mark();
    });
  };
  addEventListener(
    'scroll',
    () => {
      markSoon();
      clearTimeout(timer);
      timer = setTimeout(keep, 300);
    },
    { passive: true },
  );
  markSoon();
  document.getElementById('course-nav')?.addEventListener('toggle', showCurrent);
}

/** Scrolls the navigation, and nothing else, to the section or lesson that is being read. */
function showCurrent(): void {
  const nav = document.getElementById('course-nav');
  const link = [...(nav?.querySelectorAll('[aria-current]') ?? [])].at(-1);
  if (!nav || !link) return;
  const { top, bottom } = link.getBoundingClientRect();
  const box = nav.getBoundingClientRect();
  if (top < box.top + MARGIN || bottom > box.bottom - MARGIN) {
    nav.scrollTop += (top + bottom - box.top - box.bottom) / 2;
  }
}

function returnTo(slug: string): void {
  const position = readPosition(slug);
  const heading = position && document.getElementById(position.section);
  if (!heading) return;
  layOutAll();
  scrollTo({
    top: heading.getBoundingClientRect().top + scrollY + position.offset,
  });
  toast('You are back where you left off.', {
    label: 'Go to the top',
    act: () => {
      scrollTo({ top: 0 });
    },
  });
}

/** On the home page: a link to the place where reading stopped last. */
export function initContinue(): void {
  const link = document.querySelector<HTMLAnchorElement>('a#continue');
  if (!link) return;
  const last = names('position:')
    .map((name) => ({
      slug: name.slice('position:'.length),
      position: readPosition(name.slice('position:'.length)),
    }))
    .flatMap(({ slug, position }) => (position ? [{ slug, ...position }] : []))
    .sort((a, b) => b.at - a.at)
    .find(({ slug }) => lessonLink(slug));
  const target = last && lessonLink(last.slug);
  if (!target) return;
  link.href = target.href;
  link.textContent = `Continue at “${last.title}”`;
  link.hidden = false;
}

const lessonLink = (slug: string) =>
  document.querySelector<HTMLAnchorElement>(`#course-nav a[href*="lessons/${CSS.escape(slug)}/"]`);
