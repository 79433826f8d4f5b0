import { ModelPicker } from '../shared/ModelPicker.tsx';
import type { CourseModel } from '../shared/model-table.ts';
import { NumberField } from '../shared/NumberField.tsx';
import { roundSizes, SliderField } from '../shared/SliderField.tsx';
import { shapeOf } from '../shared/chosen-model.ts';
import { SIZE_LIMITS, VIEWS, type State } from './settings.ts';
import { blockLayers, usualTargets } from './targets.ts';

interface Props {
  models: readonly CourseModel[];
  model: CourseModel;
  state: State;
  update: (change: Partial<State>) => void;
}

const VIEW_NAMES = { matrix: 'One matrix', model: 'A whole model' } as const;

/** Matrices worth a look. */
const MATRICES: readonly [string, Pick<State, 'd' | 'k' | 'r'>][] = [
  ['The course’s example', { d: 512, k: 64, r: 8 }],
  ['All eight heads together', { d: 512, k: 512, r: 8 }],
  ['One of FLAN-T5-base', { d: 768, k: 768, r: 32 }],
];

const SIDES = roundSizes(16, 16_384);
const RANKS = roundSizes(1, 1024);

export function Controls({ models, model, state, update }: Props) {
  const size = (name: 'd' | 'k' | 'r', label: string) => (
    <SliderField
      label={label}
      value={state[name]}
      {...SIZE_LIMITS}
      stops={name === 'r' ? RANKS : SIDES}
      onValue={(value) => {
        update({ [name]: value });
      }}
    />
  );
  return (
    <>
      <div class="presets" role="group" aria-label="View">
        {VIEWS.map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={state.view === view}
            onClick={() => {
              update({ view });
            }}
          >
            {VIEW_NAMES[view]}
          </button>
        ))}
      </div>
      {state.view === 'matrix' ? (
        <>
          <div class="control-row">
            {size('d', 'Rows d')}
            {size('k', 'Columns k')}
            {size('r', 'Rank r')}
          </div>
          <div class="presets" role="group" aria-label="Examples">
            {MATRICES.map(([name, sizes]) => (
              <button
                key={name}
                type="button"
                aria-pressed={state.d === sizes.d && state.k === sizes.k && state.r === sizes.r}
                onClick={() => {
                  update(sizes);
                }}
              >
                {name}
              </button>
            ))}
          </div>
        </>
      ) : (
        <>
          <ModelPicker
            models={models}
            choice={state.model}
            onChoice={(choice) => {
              update({ model: choice, targets: usualTargets(shapeOf(choice, models)) });
            }}
          />
          <Presets model={model} state={state} update={update} />
          <div class="control-row">
            {size('r', 'Rank r')}
            <NumberField
              label="Alpha"
              value={state.alpha}
              {...SIZE_LIMITS}
              onValue={(alpha) => {
                update({ alpha });
              }}
            />
          </div>
        </>
      )}
    </>
  );
}

/** Sets of matrices that papers adapt, and the run that the lesson counts. */
function Presets({ model, state, update }: Omit<Props, 'models'>) {
  const layers = blockLayers(model);
  const sets: [string, string[]][] = [
    [
      usualTargets(model).length > 1 ? 'Queries and values' : 'The joint matrix',
      usualTargets(model),
    ],
    [
      'All attention',
      layers.filter(({ group }) => group === 'attention').map(({ target }) => target),
    ],
    ['Every linear layer', layers.map(({ target }) => target)],
  ];
  const lab = { model: { id: 'flan-t5-base' }, r: 32, alpha: 32, targets: ['q', 'v'] };
  return (
    <div class="presets" role="group" aria-label="Which matrices">
      {sets.map(([name, targets]) => (
        <button
          key={name}
          type="button"
          aria-pressed={state.targets.join() === targets.join()}
          onClick={() => {
            update({ targets });
          }}
        >
          {name}
        </button>
      ))}
      <button
        type="button"
        onClick={() => {
          update(lab);
        }}
      >
        The course’s lab
      </button>
    </div>
  );
}
