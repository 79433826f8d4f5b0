import { AsPython } from '../shared/as-python/AsPython.tsx';
import { Examples } from '../shared/Examples.tsx';
import { ModelPicker } from '../shared/ModelPicker.tsx';
import type { CourseModel } from '../shared/model-table.ts';
import { NumberField } from '../shared/NumberField.tsx';
import { shapeOf } from '../shared/chosen-model.ts';
import { roundSizes, SliderField } from '../shared/SliderField.tsx';
import type { Props as ControlProps } from './Controls.tsx';
import { SIZE_LIMITS, type State } from './settings.ts';
import { blockLayers, usualTargets } from './targets.ts';

interface Props extends ControlProps {
  models: readonly CourseModel[];
  model: CourseModel;
}

/** Matrices worth a look. */
const MATRICES = [
  ['head', 'The course’s example', { d: 512, k: 64, r: 8 }],
  ['heads', 'All eight heads together', { d: 512, k: 512, r: 8 }],
  ['t5', 'One of FLAN-T5-base', { d: 768, k: 768, r: 32 }],
] as const;

const SIDES = [
  ['d', 'Rows d'],
  ['k', 'Columns k'],
] as const;
const STOPS = roundSizes(16, 16_384);

/** The sides of the matrix, or the model and which of its matrices are adapted. */
export function More({ models, model, ...props }: Props) {
  const { state, update } = props;
  if (state.view === 'matrix') {
    return (
      <>
        <Examples
          examples={MATRICES.map(([id, name]) => [id, name] as const)}
          current={
            MATRICES.find(
              ([, , { d, k, r }]) => state.d === d && state.k === k && state.r === r,
            )?.[0]
          }
          onExample={(id) => {
            update(MATRICES.find(([other]) => other === id)?.[2] ?? {});
          }}
        />
        <div class="control-row">
          {SIDES.map(([name, label]) => (
            <SliderField
              key={name}
              label={label}
              value={state[name]}
              {...SIZE_LIMITS}
              stops={STOPS}
              onValue={(value) => {
                update({ [name]: value });
              }}
            />
          ))}
        </div>
      </>
    );
  }
  return (
    <>
      <ModelPicker
        models={models}
        choice={state.model}
        onChoice={(choice) => {
          update({ model: choice, targets: usualTargets(shapeOf(choice, models)) });
        }}
      />
      <Sets {...props} model={model} />
      <NumberField
        label="Alpha"
        value={state.alpha}
        {...SIZE_LIMITS}
        onValue={(alpha) => {
          update({ alpha });
        }}
      />
    </>
  );
}

/** Sets of matrices that papers adapt, and the run that the lesson counts. */
function Sets({ model, state, update }: Omit<Props, 'models'>) {
  const layers = blockLayers(model);
  const usual = usualTargets(model);
  const sets = [
    ['usual', usual.length > 1 ? 'Queries and values' : 'The joint matrix', { targets: usual }],
    [
      'attention',
      'All attention',
      { targets: layers.filter((layer) => layer.group === 'attention').map((l) => l.target) },
    ],
    ['all', 'Every linear layer', { targets: layers.map(({ target }) => target) }],
    [
      'lab',
      'The course’s lab',
      { model: { id: 'flan-t5-base' }, r: 32, alpha: 32, targets: ['q', 'v'] },
    ],
  ] as const;
  return (
    <Examples
      examples={sets.map(([id, name]) => [id, name] as const)}
      current={
        sets.find(([id, , set]) => id !== 'lab' && state.targets.join() === set.targets.join())?.[0]
      }
      onExample={(id) => {
        update(sets.find(([other]) => other === id)?.[2] ?? {});
      }}
    />
  );
}

const loadPython = () => import('./python.ts');

/** The count as a program; the page of the lesson has no bytes for it before it is live. */
export function Python({
  model,
  state,
  live,
}: {
  model: CourseModel;
  state: State;
  live: boolean;
}) {
  if (!live) return null;
  return (
    <AsPython
      live={live}
      load={loadPython}
      draw={({ ProgramText, program }) => <ProgramText program={program(model, state)} />}
    />
  );
}
