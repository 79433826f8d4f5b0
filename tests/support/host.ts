import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import { editionListOf } from '../../src/integrations/offline/edition-list.ts';

const BASE = '/notes/course/';

/** A host at one address, in a sub-folder, whose edition and network a test changes. */
export class Host {
  #server: Server | undefined;
  #port = 0;
  #files: RequestListener | undefined;
  /** how many more requests are answered before the connection is cut */
  lasts = Infinity;
  /** whose requests are cut, and how many were */
  cuts: RegExp | undefined;
  wereCut = 0;

  /** Address of the course's first page. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}${BASE}`;
  }
  /** @param folder of a build */
  show(folder: string): void {
    const files = sirv(folder, { dev: true, etag: true });
    this.#files = (request, response) => {
      files(request, response, () => {
        response.writeHead(404).end('Not found');
      });
    };
  }
  async start(): Promise<void> {
    this.#server = createServer((request, response) => {
      const isCut = this.cuts?.test(request.url ?? '') === true;
      if (isCut) this.wereCut += 1;
      if (isCut || this.lasts-- <= 0) request.socket.destroy();
      else {
        request.url = (request.url ?? '').replace(BASE, '/');
        this.#files?.(request, response);
      }
    });
    await new Promise<void>((done) => this.#server?.listen(this.#port, '127.0.0.1', done));
    this.#port = (this.#server.address() as AddressInfo).port;
  }
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    await new Promise<void>((done) => {
      if (!server) done();
      else {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }
    });
  }
}

/** What a later edition says in the lesson on LoRA. */
export const LATER = 'What the later edition says.';

/** The build as it would be if one lesson had changed, in a folder of its own. */
export async function laterEdition(): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'later edition '));
  cpSync('dist', folder, { recursive: true });
  const change = (path: string, edit: (text: string) => string) => {
    const file = join(folder, path);
    writeFileSync(file, edit(readFileSync(file, 'utf8')));
  };
  change('lessons/lora/index.html', (html) => html.replace('<h1', `<p>${LATER}</p><h1`));
  change('study/course.js', (script) => {
    const course = JSON.parse(script.slice(script.indexOf('{'), script.lastIndexOf('}') + 1)) as {
      edition: { id: string };
      lessons: { slug: string; title: string; questions: string[] }[];
    };
    course.edition.id = 'later1';
    for (const lesson of course.lessons) if (lesson.slug === 'lora') lesson.questions = [];
    return `globalThis.courseStudy = ${JSON.stringify(course)};\n`;
  });
  writeFileSync(join(folder, 'edition.json'), JSON.stringify(await editionListOf(folder)));
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
