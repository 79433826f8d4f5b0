import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesOf, everySetting, type Entry } from '../../../tests/support/every-setting.ts';
import type { Setting, Settings } from './settings.ts';

interface SettingsModule {
  settings: Settings<object> | ((given: never) => Settings<object>);
}

const modules = import.meta.glob<SettingsModule>(['../*/settings.ts', '!./settings.ts'], {
  eager: true,
});
const givens = import.meta.glob<{ given: never }>('../*/given.ts', { eager: true });
const widgets = Object.entries(modules).map(([path, { settings }]): [string, Settings<object>] => {
  const name = path.split('/')[1] ?? '';
  if (typeof settings !== 'function') return [name, settings];
  const beside = givens[`../${name}/given.ts`];
  if (!beside) throw new Error(`${name} needs a given.ts`);
  return [name, settings(beside.given)];
});

/** What a link might say of a setting: what makes sense, and what does not. */
function anyText({ items = [], limits }: Setting<unknown>): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.double().map(String),
    fc.constantFrom('', 'none', '__proto__', '1e400', '0', '-1', 'own,64,2,128,1000'),
    ...(items.length > 0
      ? [fc.constantFrom(...items), fc.subarray([...items]).map((some) => some.join(','))]
      : []),
    ...(limits
      ? [
          fc
            .double({ min: limits.min, max: limits.max, noNaN: true })
            .map((value) => String(Math.round(value))),
        ]
      : []),
  );
}

function anyLink(entries: readonly Entry[]): fc.Arbitrary<URLSearchParams> {
  const pair = fc
    .constantFrom(...entries)
    .chain(([name, setting]) => fc.tuple(fc.constant(name), anyText(setting)));
  const stray = fc.tuple(fc.string({ maxLength: 9 }), fc.string({ maxLength: 9 }));
  return fc
    .array(fc.oneof({ weight: 9, arbitrary: pair }, { weight: 1, arbitrary: stray }), {
      maxLength: 9,
    })
    .map((pairs) => new URLSearchParams(new URLSearchParams(pairs).toString()));
}

/** Two widgets read their links by themselves, and have tests of their own. */
const declared = widgets.filter(([, settings]) => 'of' in settings);

describe.each(declared)('the settings of %s', (_, settings) => {
  const entries = everySetting(settings);
  const names = new Set(entries.map(([name]) => name));

  test('any link gives a state, and a state survives its link', () => {
    fc.assert(
      fc.property(anyLink(entries), (link) => {
        const { state, ignored } = settings.parse(link);
        expect(Object.keys(state).sort()).toEqual(Object.keys(settings.initial).sort());
        expect(settings.parse(settings.serialise(state))).toEqual({ state, ignored: [] });
        if ([...link.keys()].some((name) => !names.has(name))) expect(ignored).not.toEqual([]);
      }),
    );
  });

  test('what a link says in vain is said, and the setting stays as it is', () => {
    const fixed = entriesOf(settings.of(settings.initial).parts).filter(
      ([, { items, limits }]) => items ?? limits,
    );
    for (const [name] of fixed) {
      const { state, ignored } = settings.parse(new URLSearchParams({ [name]: '💥,<b>' }));
      expect(ignored, name).toHaveLength(1);
      expect(ignored[0]).toMatch(/💥/u);
      expect(state).toEqual(settings.initial);
    }
  });

  test('the start needs no words in a link', () => {
    expect(settings.parse(new URLSearchParams())).toEqual({ state: settings.initial, ignored: [] });
    const written = [...settings.serialise(settings.initial).keys()];
    expect(written).toEqual(names.has('model') ? ['model'] : []);
  });
});

test('plain Node reads the settings of every widget', () => {
  const at = new URL('../../course/read/widget-file.ts', import.meta.url).href;
  const root = new URL('../../..', import.meta.url).pathname;
  const code = `
    const { readWidget } = await import(${JSON.stringify(at)});
    const problems = [];
    for (const name of ${JSON.stringify(widgets.map(([name]) => name))}) {
      const { settings } = await readWidget(${JSON.stringify(root)}, name, problems);
      console.log(name, settings?.parse(new URLSearchParams('nonsense=1')).ignored.length);
    }
    console.error(JSON.stringify(problems));`;
  const { stdout, stderr } = spawnSync(
    new URL('../../../node_modules/.bin/node', import.meta.url).pathname,
    ['--input-type=module', '--eval', code],
    { encoding: 'utf8' },
  );
  expect(stdout.trim().split('\n'), stderr).toEqual(widgets.map(([name]) => `${name} 1`));
});
