import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { Engine } from './engine.ts';

interface Answer {
  value: { sessionId?: string; error?: string; message?: string } & Record<string, unknown>;
}

/** A free port of this machine. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}

/** WebKitGTK over its own WebDriver, on a virtual display and message bus. */
export async function openWebKit(driver: string): Promise<Engine> {
  const port = await freePort();
  const process: ChildProcess = spawn(
    'dbus-run-session',
    ['--', 'xvfb-run', '-a', driver, `--port=${port}`, '--host=127.0.0.1'],
    { stdio: 'ignore', detached: true },
  );
  const root = `http://127.0.0.1:${port}`;
  const send = async (
    method: 'POST' | 'DELETE',
    path: string,
    body: object = {},
    attempts = 10,
  ): Promise<Answer['value']> => {
    const response = await fetch(root + path, {
      method,
      ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await response.json()) as Answer;
    // The driver still holds the page that is being left; in a moment the next one answers.
    if (attempts > 1 && !response.ok && value.error === 'no such frame') {
      await new Promise((resolve) => setTimeout(resolve, 200));
      return send(method, path, body, attempts - 1);
    }
    if (!response.ok) throw new Error(`${value.error ?? ''}: ${value.message ?? ''}`);
    return value;
  };
  await waitFor(async () => (await fetch(`${root}/status`)).ok);
  const { sessionId = '' } = await send('POST', '/session', {
    capabilities: { alwaysMatch: { timeouts: { script: 60_000, pageLoad: 60_000 } } },
  });
  const session = `/session/${sessionId}`;
  return {
    goto: async (url) => {
      await send('POST', `${session}/url`, { url });
    },
    evaluate: (body) =>
      send('POST', `${session}/execute/async`, {
        script: `const done = arguments[arguments.length - 1]; (async () => { ${body} })().then(done, (error) => done({ failed: String(error) }));`,
        args: [],
      }),
    close: async () => {
      await send('DELETE', session).catch(() => undefined);
      if (process.pid !== undefined) globalThis.process.kill(-process.pid);
    },
  };
}

async function waitFor(ready: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    if (await ready().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The driver did not answer within 30 seconds.');
}
