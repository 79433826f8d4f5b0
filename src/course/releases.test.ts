import { expect, test } from 'vitest';
import { releasesOf } from './releases.ts';

test('reads releases with their changes, and leaves out what is to come', () => {
  const changelog = `# Changelog

## [Unreleased]

- To come.

## [1.1.0] – 2026-10-01

### Added

- A lesson on \`peft\`,
  in two lines.

### Changed

- Another colour.

## [1.0.0] – 2026-09-01

- All of it.
`;
  expect(releasesOf(changelog)).toEqual([
    {
      version: '1.1.0',
      date: '2026-10-01',
      changes: ['A lesson on peft, in two lines.', 'Another colour.'],
    },
    { version: '1.0.0', date: '2026-09-01', changes: ['All of it.'] },
  ]);
});
