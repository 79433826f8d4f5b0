import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { ErrorPayload, Plugin, ViteDevServer } from 'vite';
import { AuthorError, type Problem } from '../../course/findings.ts';
import type { CheckedCourse } from './check-content.ts';

/** What a change asks for: the content is read again, or the program has to start again. */
type Effect = 'read' | 'restart' | undefined;

/** @param path of the changed file, from the root of the project */
export function effectOf(path: string): Effect {
  const isLoaded =
    /^src\/(schemas|course|integrations|shared|widgets\/shared\/settings)[./]|(^|[./])props\.ts$/;
  if (isLoaded.test(path)) return path.includes('.test.') ? undefined : 'restart';
  const isRead =
    /^src\/(content\/|(figures|widgets|pages)\/.*\.astro$|widgets\/[^/]+\/(settings|given)\.ts$)/;
  return isRead.test(path) || path.startsWith('public/') ? 'read' : undefined;
}

/** The course as it stands, and how to have it read anew. */
interface Held {
  root: string;
  current: () => Promise<CheckedCourse>;
  forget: () => void;
}

/**
 * While authors write: says what is wrong, on the terminal and over the page, at the start and
 * whenever a file of the content changes, comes or goes.
 */
export function watchContent(
  { root, current, forget }: Held,
  server: Pick<ViteDevServer, 'watcher' | 'ws'>,
  logger: AstroIntegrationLogger,
): void {
  let said = '';
  const announce = async (): Promise<void> => {
    const { problems } = await current();
    const text = problems.length > 0 ? new AuthorError(problems).message : '';
    if (text === said) return;
    if (text !== '') logger.error(`\n${text}`);
    else logger.info('The content has no problems any more.');
    said = text;
    server.ws.send(problems.length > 0 ? overlayOf(root, problems) : { type: 'full-reload' });
  };
  void announce();
  // A page that is opened or reloaded shows what is still wrong.
  server.ws.on('connection', () => {
    void current().then(({ problems }) => {
      if (problems.length > 0) server.ws.send(overlayOf(root, problems));
    });
  });
  let waiting: NodeJS.Timeout | undefined;
  // Before all others, so that whoever asks after a change gets the course as it is now.
  server.watcher.prependListener('all', (_event: string, path: string) => {
    const file = relative(root, path).replaceAll('\\', '/');
    const effect = effectOf(file);
    if (effect === 'restart') {
      logger.warn(`${file} changed: stop "npm run dev" and start it again to read it.`);
    }
    if (effect !== 'read') return;
    forget();
    // An editor may write several files, or one in two steps.
    clearTimeout(waiting);
    waiting = setTimeout(() => void announce(), 50);
  });
}

/** The problems as the page shows them over itself: the first at its line, all in words. */
function overlayOf(root: string, problems: readonly Problem[]): ErrorPayload {
  const [first] = problems;
  const file = first && join(root, first.file);
  const shown = file && existsSync(file) && statSync(file).isFile();
  return {
    type: 'error',
    err: {
      name: 'AuthorError',
      title: first?.problem ?? '',
      message: new AuthorError(problems).message,
      // A stack would say nothing to an author.
      stack: '',
      ...(shown && {
        id: file,
        loc: { file, line: first.line ?? 1, column: first.column ?? 1 },
        fullCode: readFileSync(file, 'utf8'),
      }),
    },
  };
}

/**
 * A lesson with problems has no text until they are mended: the page over it says what they are,
 * and the tools behind it would say it again in their own words.
 */
export const withoutText = (
  root: string,
  current: () => Promise<CheckedCourse>,
): Pick<Plugin, 'name' | 'enforce' | 'load'> => ({
  name: 'lessons-with-problems',
  enforce: 'pre',
  load: async (id) => {
    if (!id.endsWith('.mdx')) return undefined;
    const file = relative(root, id).replaceAll('\\', '/');
    return (await current()).problems.some((problem) => problem.file === file) ? '' : undefined;
  },
});
