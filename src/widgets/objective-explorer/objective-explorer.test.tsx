import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { makeExample, reading } from './example.ts';
import { settings, LIMITS, LONGEST_TEXT, shorten, type State, unfit } from './settings.ts';
import { ObjectiveExplorerView } from './ObjectiveExplorerView.tsx';

const example = (change: Partial<State>) => makeExample({ ...settings.initial, ...change });
const read = (change: Partial<State>) =>
  reading(example(change), { ...settings.initial, ...change });

test.each([
  [{}, '5 of 32 tokens count in the loss: 3 masked, 1 replaced, 1 unchanged.'],
  [{ objective: 'causal', at: 10 }, 'All 33 positions count in the loss'],
  [{ objective: 'causal', at: 10 }, '“sea” sees 10 positions, itself the last.'],
  [{ objective: 'span' }, '2 spans with 5 tokens became sentinels: the encoder reads 29 tokens'],
  [{ objective: 'span', at: 32 }, 'in the decoder sees the 29 of the encoder and 3 of its own.'],
] as const)('%j reads: %s', (change, text) => {
  expect(read(change)).toContain(text);
});

test('targets stand where they are guessed', () => {
  const [masked] = example({}).rows;
  expect(masked?.targets?.filter((target) => target !== '')).toHaveLength(5);
  const [encoder, decoder] = example({ objective: 'span' }).rows;
  expect(encoder?.targets).toBeUndefined();
  expect(decoder?.targets?.at(-1)).toBe('<extra_id_2>');
});

describe('the state', () => {
  const anyLink = fc.dictionary(
    fc.oneof(fc.constantFrom('text', 'objective', 'seed', 'at', 'share', 'span'), fc.string()),
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 500 }),
      fc.lorem(),
      fc.integer({ min: 0, max: 400 }).map(String),
      fc.constantFrom('masked', 'causal', 'span'),
    ),
  );

  test('is valid after any link, survives its own, and is read without nonsense', () => {
    fc.assert(
      fc.property(anyLink, (entries) => {
        const { state } = settings.parse(new URLSearchParams(entries));
        for (const name of ['seed', 'at', 'share', 'span'] as const) {
          expect(state[name] >= LIMITS[name].min && state[name] <= LIMITS[name].max).toBe(true);
        }
        expect(unfit(state.text)).toBeUndefined();
        expect(settings.parse(settings.serialise(state))).toEqual({ state, ignored: [] });
        const { rows, sees } = makeExample(state);
        const positions = rows.reduce((sum, { tokens }) => sum + tokens.length, 0);
        expect(sees).toHaveLength(positions);
        expect(sees.every((row) => row.length === positions)).toBe(true);
        expect(reading(makeExample(state), state)).not.toMatch(/NaN|Infinity/);
      }),
    );
  });

  test('a long text is cut without halving a character, and a link says so', () => {
    const text = `a b ${'😀'.repeat(300)}`;
    expect(shorten(text).length).toBeLessThanOrEqual(LONGEST_TEXT);
    expect(shorten(text).isWellFormed()).toBe(true);
    expect(settings.parse(new URLSearchParams({ text })).ignored).toEqual([
      'the text: The first 400 characters are used.',
    ]);
  });
});

test('the page holds the keeper under masked language modelling', () => {
  const html = render(<ObjectiveExplorerView id="fig-objectives" />);
  for (const text of ['[MASK]', 'lighthouse', 'sees all 32 positions']) {
    expect(html).toContain(text);
  }
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});
