import { afterEach, expect, test, vi } from 'vitest';
import log from './log.js';

afterEach(() => {
  vi.restoreAllMocks();
});

test('a line for each page is left out, all else is printed', () => {
  const printed = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockReturnValue(true),
  );
  const { write } = log({});
  const say = (level: 'info' | 'warn' | 'error', label: string | null, message: string) => {
    write({ level, label, message, newLine: true, _format: 'default' } as never);
  };
  say('info', null, '  ├─ /lessons/lora/index.html');
  say('info', 'SKIP_FORMAT', ' (+12ms) ');
  say('info', 'SKIP_FORMAT', ' [31m(+1.20s)[39m ');
  say('info', 'build', '57 page(s) built in 1m 12s');
  say('warn', null, '  ├─ a warning');
  say('warn', 'content', 'The collection "formulas" does not exist or is empty. Please check.');
  say('error', null, 'an error');
  const text = printed.flatMap(({ mock }) => mock.calls.map(([part]) => String(part))).join('');
  expect(text).not.toMatch(/lora|12ms|1\.20s|formulas/);
  for (const part of ['57 page(s)', 'a warning', 'an error']) expect(text).toContain(part);
});
