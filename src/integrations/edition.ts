import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Six characters that stand for all that an edition says. */
export const editionId = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 6);

/**
 * The day of an edition, as in 2026-11-22: that of the commit it is built from, so that a build can
 * be repeated; without Git that of the last release. `SOURCE_DATE_EPOCH` (seconds since 1970) wins.
 */
export function editionDate(environment: NodeJS.ProcessEnv = process.env): string {
  const epoch = Number(environment['SOURCE_DATE_EPOCH'] ?? NaN);
  if (Number.isFinite(epoch)) return new Date(epoch * 1000).toISOString().slice(0, 10);
  try {
    const date = execFileSync('git', ['log', '-1', '--format=%cs'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    if (/^\d{4}-\d\d-\d\d$/.test(date)) return date;
  } catch {
    // No Git, or no repository.
  }
  const [, released = ''] =
    /^## \[\d[^\]]*\] – (\d{4}-\d\d-\d\d)/m.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? [];
  return released;
}
