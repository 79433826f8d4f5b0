import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { settings, STAGES } from './settings.ts';
import { fits, reading, sent } from './sharding.ts';
import { ZeroShardingView } from './ZeroShardingView.tsx';

const state = settings.initial;

test('the example of the ZeRO paper is read as printed', () => {
  const totals = STAGES.map((stage) => /holds ([\d.]+ GB)/.exec(reading({ ...state, stage }))?.[1]);
  expect(totals).toEqual(['120 GB', '31.4 GB', '16.6 GB', '1.88 GB']);
});

test('a card holds the model or does not, and one GPU sends nothing', () => {
  expect(fits(state)).toBe(false);
  expect(fits({ ...state, stage: 1 })).toBe(true);
  expect(reading(state)).toContain('40 GB more than a card of 80 GB has');
  expect(sent({ ...state, gpus: 1 }).numbers).toBe(0);
  expect(reading({ ...state, gpus: 1 })).toContain('the only GPU');
});

test('the built figure shows DDP in full, with the question unanswered', () => {
  const html = render(<ZeroShardingView id="fig-zero" />);
  expect(html).toContain('8 of 64 GPUs, all filled alike.');
  expect(html).toContain('How much does each GPU hold then?');
  const question = html.slice(0, html.indexOf('widget-stage'));
  expect(question).not.toContain('16.6');
});
