import { Examples } from '../shared/Examples.tsx';
import { NumberField } from '../shared/NumberField.tsx';
import { Segments } from '../shared/Segments.tsx';
import { roundSizes, SliderField } from '../shared/SliderField.tsx';
import { CARDS, LIMITS, STAGES, type State } from './settings.ts';

interface Props {
  state: State;
  update: (change: Partial<State>) => void;
}

const STAGE_NAMES = ['DDP', 'ZeRO-1', 'ZeRO-2', 'ZeRO-3'] as const;
const CLUSTERS = roundSizes(1, 4096);

/** Models worth a look, with N. */
const MODELS = [
  ['7500000000', '7.5B, the published example', 7.5e9],
  ['50558868480', 'BloombergGPT', 50_558_868_480],
  ['174600000000', 'GPT-3 175B', 174.6e9],
] as const;

/** Stage and number of GPUs. */
export function Controls({ state, update }: Props) {
  return (
    <>
      <Segments
        label="Stage"
        choices={STAGES.map((stage) => [stage, STAGE_NAMES[stage]] as const)}
        value={state.stage}
        onValue={(stage) => {
          update({ stage });
        }}
      />
      <div class="control-row">
        <SliderField
          label="GPUs"
          value={state.gpus}
          {...LIMITS.gpus}
          stops={CLUSTERS}
          onValue={(gpus) => {
            update({ gpus });
          }}
        />
      </div>
    </>
  );
}

/** The model and the card. */
export function More({ state, update }: Props) {
  return (
    <>
      <Examples
        examples={MODELS.map(([id, name]) => [id, name] as const)}
        current={MODELS.find(([, , parameters]) => parameters === state.parameters)?.[0]}
        onExample={(id) => {
          update({ parameters: Number(id) });
        }}
      />
      <NumberField
        label="Parameters"
        value={state.parameters}
        {...LIMITS.parameters}
        whole
        onValue={(parameters) => {
          update({ parameters });
        }}
      />
      <Segments
        label="Memory of a card"
        choices={CARDS.map((card) => [card, `${String(card)}\u00A0GB`] as const)}
        value={state.card}
        onValue={(card) => {
          update({ card });
        }}
      />
    </>
  );
}
