import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

const HOST = '127.0.0.1';
const FIRST_PORT = 4173;
const PORTS_TRIED = 100;

export interface ServeOptions {
  /** folder of the built site; `dist` of the project if not given */
  dist?: string;
  /** the next free port is taken if this one is in use */
  port?: number;
  /** folder the site appears in, such as `/courses/nlp/` */
  base?: string;
}

export interface Served {
  /** address of the course's first page */
  url: string;
  close: () => Promise<void>;
}

/**
 * Serves the built site on this machine, as a static host would.
 * @throws Error if nothing is built, or if no port is free
 */
export async function serve({
  dist = 'dist',
  port = FIRST_PORT,
  base = '/',
}: ServeOptions = {}): Promise<Served> {
  const folder = resolve(dist);
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`There is no built course in ${folder}. Run "npm run build" first.`);
  }
  const prefix = `/${base.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
  const server = createServer(handler(folder, prefix));
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${HOST}:${taken}${prefix}`,
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => {
          if (error) fail(error);
          else done();
        });
        server.closeAllConnections();
      }),
  };
}

function handler(folder: string, prefix: string): RequestListener {
  // In "dev" mode files are looked up when asked for, so a new build needs no new server.
  const files = sirv(folder, { dev: true, etag: true });
  return (request, response) => {
    const notFound = (): void => {
      void readFile(join(folder, '404.html')).then(
        (page) => response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page),
        () => response.writeHead(404).end('Not found'),
      );
    };
    const url = request.url ?? '/';
    if (!url.startsWith(prefix)) {
      if (`${url}/` === prefix) response.writeHead(308, { Location: prefix }).end();
      else notFound();
      return;
    }
    request.url = url.slice(prefix.length - 1);
    files(request, response, notFound);
  };
}

async function listen(server: Server, first: number): Promise<void> {
  for (let port = first; port < first + PORTS_TRIED; port++) {
    const isTaken = await new Promise<boolean>((done, fail) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE') done(true);
        else fail(error);
      });
      server.listen(port, HOST, () => {
        done(false);
      });
    });
    server.removeAllListeners('error');
    if (!isTaken) return;
  }
  throw new Error(`No free port from ${first} on.`);
}

/** npm ends only the shell between itself and this process, and the server would go on alone. */
function endWithParent(): void {
  const parent = process.ppid;
  if (process.env['npm_lifecycle_event'] === undefined) return;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(0);
  }, 500).unref();
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { port: { type: 'string' }, base: { type: 'string' } } });
  try {
    const { url } = await serve({
      ...(values.port && { port: Number(values.port) }),
      ...(values.base && { base: values.base }),
    });
    console.log(`The course is at ${url}`);
    endWithParent();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
