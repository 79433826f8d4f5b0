import { useMemo, useState } from 'preact/hooks';
import { optimalModel } from '../../models/scaling-laws.ts';
import { compact, scientific, times } from '../shared/format.ts';
import { Prediction } from '../shared/Prediction.tsx';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { purchases, reading } from './comparison.ts';
import { Controls } from './Controls.tsx';
import { DataTables } from './DataTables.tsx';
import { chartDomain, Panel } from './Panel.tsx';
import { plotted, type ModelRow } from './plotted-model.ts';
import { RUN_BUDGET, settings } from './settings.ts';
import { Working } from './Working.tsx';

interface Props {
  id: string;
  /** BloombergGPT itself first */
  models: readonly ModelRow[];
}

const ASKED_BUDGET = 10 * RUN_BUDGET;

const TITLE = 'BloombergGPT against Chinchilla';

/** Two log–log panels over training compute: what each scaling law buys, and what models chose. */
export function BloombergChinchillaView({ id, models: rows }: Props) {
  const { self, others } = useMemo(() => plotted(rows), [rows]);
  const linked = useLinkedState(id, settings);
  const { state, update, live } = linked;
  const [guess, setGuess] = useState<number>();

  const bought = purchases(state.budget, state.lines);
  const models = [self, ...others.filter((model) => state.models.includes(model.id))];
  const domain = chartDomain(state.budget, models);
  const truth = optimalModel(ASKED_BUDGET, 'chinchilla-1').parameters;
  const panel = {
    state,
    domain,
    models,
    self,
    live,
    onBudget: (budget: number) => {
      update({ budget });
    },
  };

  return (
    <WidgetFrame
      id={id}
      title={TITLE}
      linked={linked}
      prediction={
        <Prediction
          live={live}
          question={`Predict: with ten times the run’s compute, ${scientific(ASKED_BUDGET)} FLOPs, how many parameters would Chinchilla’s approach 1 buy? (With the run’s own it buys ${compact(optimalModel(RUN_BUDGET, 'chinchilla-1').parameters)}.)`}
          unit="parameters"
          limits={{ min: 1e6, max: 1e15, describe: 'from 1e6 to 1e15 parameters; 50B is fine' }}
          verdict={
            guess === undefined
              ? undefined
              : `You said ${compact(guess)}; approach 1 buys ${compact(truth)}${comparison(guess, truth)}. Ten times the compute makes the model only ${times(truth / optimalModel(RUN_BUDGET, 'chinchilla-1').parameters)} times as large: the rest goes into tokens.`
          }
          onGuess={(value) => {
            setGuess(value);
            update({
              budget: ASKED_BUDGET,
              lines: state.lines.includes('chinchilla-1')
                ? state.lines
                : [...state.lines, 'chinchilla-1'],
            });
          }}
          onSkip={() => {
            setGuess(undefined);
          }}
        />
      }
      stage={
        <div class="panels">
          <Panel
            {...panel}
            quantity="parameters"
            guess={guess === undefined ? undefined : { x: ASKED_BUDGET, y: guess }}
          />
          <Panel {...panel} quantity="tokens" />
        </div>
      }
      controls={<Controls live={live} state={state} update={update} others={others} />}
      reading={reading(state.budget, bought, self)}
      working={<Working budget={state.budget} self={self} />}
      data={<DataTables bought={bought} models={models} />}
    />
  );
}

function comparison(guess: number, truth: number): string {
  const ratio = guess / truth;
  if (ratio > 0.9 && ratio < 1.1) return ', so you are within a tenth';
  return ratio > 1
    ? `, so your guess is ${times(ratio)} times too large`
    : `, so your guess is ${times(1 / ratio)} times too small`;
}
