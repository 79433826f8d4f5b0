import { spawn, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { get } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compress } from '../../src/integrations/compress.ts';
import { findProgram } from '../support/program.ts';

const nginx = findProgram({
  name: 'nginx',
  programs: ['nginx', '/usr/sbin/nginx'],
  packages: [['nginx-light', 'libnginx-mod-http-brotli-static'], ['nginx-light']],
});
if (nginx === undefined) console.log('nginx: not found, so nobody has tested its settings.');
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const hasBrotli = existsSync(BROTLI);
if (!hasBrotli) console.log('nginx: has no module for brotli, so only gzip is tested.');

/** One file of each kind that a build has, and the type that it is to be sent as. */
const KINDS: readonly [file: string, type: string][] = [
  ['index.html', 'text/html; charset=utf-8'],
  ['lessons/lora/index.html', 'text/html; charset=utf-8'],
  ['lessons/lora/lora.md', 'text/markdown; charset=utf-8'],
  ['assets/page.*.js', 'application/javascript; charset=utf-8'],
  ['assets/non-critical.*.css', 'text/css; charset=utf-8'],
  ['assets/*latin-wght-normal*.woff2', 'font/woff2'],
  ['sw.js', 'application/javascript; charset=utf-8'],
  ['edition.json', 'application/json; charset=utf-8'],
  ['manifest.webmanifest', 'application/manifest+json'],
  ['icon.svg', 'image/svg+xml'],
  ['card.png', 'image/png'],
  ['llms.txt', 'text/plain; charset=utf-8'],
  ['code/*/*.ipynb', 'application/x-ipynb+json'],
  ['code/*/*.py', 'text/plain; charset=utf-8'],
  ['adapting-language-models.zip', 'application/zip'],
  ['adapting-language-models.epub', 'application/epub+zip'],
  ['widgets/low-rank/index.html', 'text/html; charset=utf-8'],
  ['404.html', 'text/html; charset=utf-8'],
  ['_headers', 'text/html; charset=utf-8'],
];
const pick = (pattern: string): string =>
  (globSync(pattern, { cwd: 'dist' }).sort()[0] ?? pattern).replaceAll('\\', '/');

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

describe.skipIf(nginx === undefined)('nginx with the settings of the course', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nginx '));
  let server: ChildProcess | undefined;
  let port = 0;

  const ask = (path: string, encodings = '', more: Record<string, string> = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const headers = { 'accept-encoding': encodings, ...more };
      get({ host: '127.0.0.1', port, path, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          resolve({
            ...{ status: response.statusCode ?? 0, headers: response.headers },
            body: Buffer.concat(parts),
          });
        });
      }).on('error', reject);
    });

  beforeAll(async () => {
    const site = join(folder, 'site');
    for (const [pattern] of KINDS) {
      const file = pick(pattern);
      cpSync(join('dist', file), join(site, file), { recursive: true });
    }
    await compress(site);
    port = await freePort();
    const settings = readFileSync('hosts/nginx.conf', 'utf8')
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('root /srv/course;', `root "${site}";`)
      .replace('# brotli_static on;', hasBrotli ? 'brotli_static on;' : '');
    const lines = [
      ...(hasBrotli ? [`load_module ${BROTLI};`] : []),
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      'daemon off; master_process off; error_log stderr crit; events {}',
      `pid "${join(folder, 'pid')}";`,
      `http { include /etc/nginx/mime.types; access_log off;`,
      ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path "${join(folder, name)}";`,
      ),
      `${settings} }`,
    ];
    const file = join(folder, 'nginx.conf');
    writeFileSync(file, lines.join('\n'));
    server = spawn(nginx ?? '', ['-p', folder, '-c', file], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await until(() => ask('/').then(({ status }) => status === 200));
  });
  afterAll(() => {
    server?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(KINDS.slice(0, -2))(
    '%s comes as %s, whole and in the encodings that were made',
    async (pattern, type) => {
      const file = pick(pattern);
      const path = `/${file.replace(/index\.html$/, '')}`;
      const plain = await ask(path);
      expect(plain).toMatchObject({ status: 200, headers: { 'content-type': type } });
      const bytes = readFileSync(join('dist', file));
      expect(plain.body.equals(bytes)).toBe(true);
      expect(plain.headers['x-content-type-options']).toBe('nosniff');
      expect(plain.headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
      expect(plain.headers['cache-control']).toBe(
        file.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
      if (!existsSync(join(folder, 'site', `${file}.gz`))) return;
      const zipped = await ask(path, 'gzip');
      expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', 'content-type': type });
      expect(gunzipSync(zipped.body).equals(bytes)).toBe(true);
      if (!hasBrotli) return;
      const small = await ask(path, 'gzip, br');
      expect(small.headers).toMatchObject({ 'content-encoding': 'br', 'content-type': type });
      expect(brotliDecompressSync(small.body).equals(bytes)).toBe(true);
      expect(small.body.length).toBeLessThan(zipped.body.length);
    },
  );

  test('what has stayed as it is does not come again', async () => {
    const { headers } = await ask('/');
    const again = await ask('/', '', { 'if-none-match': headers.etag ?? '' });
    expect(again.status).toBe(304);
  });

  test('a missing page is said to be missing, by the page for it; the file for other hosts is not shown', async () => {
    for (const path of ['/lessons/none/', '/_headers']) {
      const { status, body, headers } = await ask(path);
      expect(status).toBe(404);
      expect(body.equals(readFileSync('dist/404.html'))).toBe(true);
      expect(headers['content-security-policy']).toBe("frame-ancestors 'self'");
    }
  });

  test('figures may be framed, lessons may not', async () => {
    const { headers } = await ask('/lessons/lora/');
    expect(headers['content-security-policy']).toBe("frame-ancestors 'self'");
    const { headers: figure } = await ask('/widgets/low-rank/');
    expect(figure['content-security-policy']).toBeUndefined();
  });
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    if (await isSo().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('nginx did not answer within 30 seconds');
}
