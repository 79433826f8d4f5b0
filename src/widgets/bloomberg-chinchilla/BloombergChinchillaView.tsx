import { useMemo } from 'preact/hooks';
import { optimalModel } from '../../models/scaling-laws.ts';
import { compact, scientific, times } from '../shared/format.ts';
import { Later, LaterControls, useLater } from '../shared/later.tsx';
import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { APPROACH_NAMES, purchases, reading } from './comparison.ts';
import { Controls } from './Controls.tsx';
import { chartDomain } from './domain.ts';
import { Panel } from './Panel.tsx';
import { plotted, type ModelRows } from './plotted-model.ts';
import { RUN_BUDGET, settings, title } from './settings.ts';

interface Props {
  id: string;
  /** BloombergGPT itself first */
  models: ModelRows;
}

/** While building, the whole figure is drawn; in the page, folded parts are fetched afterwards. */
const built = import.meta.env.SSR
  ? { details: await import('./Details.tsx'), more: await import('./More.tsx') }
  : undefined;
const loadDetails = () => import('./Details.tsx');
const loadMore = () => import('./More.tsx');

const ASKED_BUDGET = 10 * RUN_BUDGET;
const before = optimalModel(RUN_BUDGET, 'chinchilla-1').parameters;
const truth = optimalModel(ASKED_BUDGET, 'chinchilla-1').parameters;
/** A guess is typed in these. */
const BILLION = 1e9;

/** Two log–log panels over training compute: what each scaling law buys, and what models chose. */
export function BloombergChinchillaView({ id, models: rows }: Props) {
  const { self, others } = useMemo(() => plotted(rows), [rows]);
  const linked = useLinkedState(id, settings);
  const { state, update, live, engaged } = linked;
  const prediction = usePrediction<number>(id, live);
  const { open, guess, draft } = prediction;
  const later = useLater(loadDetails, engaged, built?.details);
  const more = useLater(loadMore, engaged, built?.more);

  const bought = purchases(state.budget, state.lines);
  const models = [self, ...others.filter((model) => state.models.includes(model.id))];
  const mark = open ? (draft ?? before / BILLION) : guess;
  const panel = {
    ...{ state, models, self, live },
    domain: chartDomain(open ? RUN_BUDGET : state.budget, models),
    asking: open,
    onBudget: (budget: number) => {
      update({ budget });
    },
  };
  const asked = mark !== undefined && {
    flops: ASKED_BUDGET,
    guess: mark * BILLION,
    truth: open ? undefined : truth,
    onDrag: open
      ? (value: number) => {
          prediction.propose(Number((value / BILLION).toPrecision(3)));
        }
      : undefined,
  };

  return (
    <WidgetFrame
      id={id}
      title={title}
      linked={linked}
      asking={open}
      onReset={prediction.again}
      prediction={
        <AskNumber
          prediction={prediction}
          live={live}
          question={`For the run’s ${scientific(RUN_BUDGET)} FLOPs, Chinchilla’s approach 1 buys ${compact(before)} parameters. How many does it buy for ten times as much? Drag the diamond, or type.`}
          unit="billion parameters"
          limits={{ min: 0.1, max: 100_000, describe: 'a number of billions from 0.1 to 100,000' }}
          verdict={(billions) =>
            `You said ${compact(billions * BILLION)}; approach 1 buys ${compact(truth)}. Ten times the compute makes the model only ${times(truth / before)} times as large: the rest goes into tokens.`
          }
          onGuess={() => {
            update({
              budget: ASKED_BUDGET,
              lines: settings.initial.lines,
            });
          }}
        />
      }
      stage={
        <div class="chinchilla">
          <div class="panels">
            <Panel {...panel} quantity="parameters" asked={asked || undefined} />
            <Panel {...panel} quantity="tokens" />
          </div>
          <ul class="line-names">
            {state.lines.map((approach) => (
              <li key={approach}>
                <svg width="26" height="8" aria-hidden="true">
                  <path class={`line ${approach}`} d="M0 4H26" />
                </svg>
                {APPROACH_NAMES[approach]}
              </li>
            ))}
          </ul>
        </div>
      }
      reading={reading(state.budget, bought, self)}
      controls={<Controls state={state} update={update} />}
      more={
        <LaterControls
          {...more}
          draw={({ More }) => <More {...{ state, update, others, live }} />}
        />
      }
      offers={
        import.meta.env.SSR
          ? 'drag the budget, and choose which laws and models are drawn'
          : undefined
      }
      working={
        <Later {...later} draw={({ Working }) => <Working budget={state.budget} self={self} />} />
      }
      data={<Later {...later} draw={({ Data }) => <Data bought={bought} models={models} />} />}
    />
  );
}
