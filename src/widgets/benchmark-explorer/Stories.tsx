import type { State } from './settings.ts';

const STORIES: readonly (readonly [label: string, change: Partial<State>])[] = [
  ['What machines have passed', { standing: 'passed' }],
  ['The largest', { sort: 'items' }],
  ['Knowledge by human value', { skill: 'knowledge', sort: 'human' }],
  ['Nobody to compare with', { standing: 'none' }],
  ['What accuracy means in HELM', { view: 'helm', quality: 'accuracy' }],
];

const CLEARED = {
  view: 'list',
  skill: 'any',
  metric: 'any',
  standing: 'any',
  sort: 'year',
} as const;

/** Filters that make a point. */
export function Stories({ update }: { update: (change: Partial<State>) => void }) {
  return (
    <div class="presets" role="group" aria-label="Examples">
      {STORIES.map(([label, change]) => (
        <button
          key={label}
          type="button"
          onClick={() => {
            update({ ...CLEARED, ...change });
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
