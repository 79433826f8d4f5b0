import { expect, test } from 'vitest';
import { fragmentFor, readFragment, unknownParameters, type StateCodec } from './url-state.ts';

const codec: StateCodec<{ rank: string }> = {
  initial: { rank: '8' },
  parse: (parameters) => ({
    state: { rank: parameters.get('rank') ?? '8' },
    ignored: unknownParameters(parameters, ['rank']),
  }),
  serialise: ({ rank }) => new URLSearchParams({ rank }),
};

test('a fragment is read by the figure it names, and by no other', () => {
  expect(readFragment('lora', '#lora?rank=16', codec)?.state).toEqual({ rank: '16' });
  expect(readFragment('lora', '#lora-2?rank=16', codec)).toBeUndefined();
  expect(readFragment('lora', '#lora', codec)).toBeUndefined();
});

test('a link that is far too long opens the first state and says so', () => {
  const read = readFragment('lora', `#lora?rank=${'9'.repeat(5000)}`, codec);
  expect(read).toEqual({
    state: { rank: '8' },
    ignored: ['it is too long to be a link to this figure'],
  });
});

test('settings that a figure does not have are named, each once', () => {
  const parameters = new URLSearchParams('rank=1&size=2&size=3');
  expect(unknownParameters(parameters, ['rank'])).toEqual(['“size” is no setting of this figure']);
});

test('commas stay readable in a link', () => {
  expect(fragmentFor('mix', new URLSearchParams({ off: 'web,news' }))).toBe('#mix?off=web,news');
  expect(fragmentFor('mix', new URLSearchParams())).toBe('#mix');
});
