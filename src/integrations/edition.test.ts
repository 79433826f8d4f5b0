import { expect, test } from 'vitest';
import { editionDate, editionId } from './edition.ts';

test('an edition has the day of its commit, or the one it is told', () => {
  expect(editionDate({ SOURCE_DATE_EPOCH: '1763769600' })).toBe('2025-11-22');
  expect(editionDate({})).toMatch(/^20\d\d-\d\d-\d\d$/);
});

test('its id follows from what it says', () => {
  expect(editionId({ a: 1 })).toBe(editionId({ a: 1 }));
  expect(editionId({ a: 1 })).not.toBe(editionId({ a: 2 }));
  expect(editionId('')).toMatch(/^[0-9a-f]{6}$/);
});
