import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/** Serves a folder as a good host would: brotli for text, everything from memory. */
export function serveCompressed(folder: string): Promise<{ url: string; close: () => void }> {
  const ready = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://h').pathname));
    const file = join(folder, path);
    if (!existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const isText = /^(?:text|application\/json|image\/svg)/.test(type);
    let body = ready.get(file);
    if (!body) {
      body = isText ? brotliCompressSync(readFileSync(file)) : readFileSync(file);
      ready.set(file, body);
    }
    response.writeHead(200, {
      'content-type': type,
      'content-length': body.length,
      ...(isText ? { 'content-encoding': 'br' } : {}),
    });
    response.end(body);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({
        url: `http://127.0.0.1:${port}/`,
        close: () => {
          server.close();
          server.closeAllConnections();
        },
      });
    });
  });
}
