import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mendCutOff } from '../../shared/storage.ts';
import { noteSeen } from './reader.ts';

const reload = vi.fn();
const at = (protocol: string) => {
  vi.stubGlobal('location', { protocol, reload });
};

beforeEach(() => {
  reload.mockClear();
});
afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

test('a page from disk is loaded again once, if records were seen', () => {
  at('file:');
  mendCutOff();
  expect(reload).not.toHaveBeenCalled();
  noteSeen();
  noteSeen();
  mendCutOff();
  mendCutOff();
  expect(reload).toHaveBeenCalledOnce();
});

test('over http nothing is noted', () => {
  at('https:');
  noteSeen();
  mendCutOff();
  expect(reload).not.toHaveBeenCalled();
});

test('denied storage tells nothing', () => {
  at('file:');
  const denied = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('sessionStorage', { getItem: denied, setItem: denied });
  noteSeen();
  mendCutOff();
  expect(reload).not.toHaveBeenCalled();
});
