import { Examples } from '../shared/Examples.tsx';
import { Later, useLater } from '../shared/later.tsx';
import { NumberField } from '../shared/NumberField.tsx';
import { AskChoice } from '../shared/prediction/AskChoice.tsx';
import { Masked } from '../shared/prediction/Masked.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { NumberInput } from './NumberInput.tsx';
import { reading } from './reading.ts';
import { Stage } from './Stage.tsx';
import { EXAMPLES, numberOf, rowsOf, SCALE, settings, typedIn, title } from './settings.ts';

const { initial } = settings;

interface Props {
  id: string;
}

/** While building, the whole figure is drawn; in the page, its details are fetched when they change. */
const built = import.meta.env.SSR ? await import('./Details.tsx') : undefined;
const loadDetails = () => import('./Details.tsx');

const CHOICES = [
  ['fp16', 'FP16'],
  ['bf16', 'BF16'],
  ['same', 'Both equally'],
] as const;
type Choice = (typeof CHOICES)[number][0];

/** A number in four formats, bit by bit; each bit can be flipped. */
export function NumberFormatsView({ id }: Props) {
  const linked = useLinkedState(id, settings);
  const { state, update, live } = linked;
  const prediction = usePrediction<Choice>(id, live);
  const rows = rowsOf(state);
  const row = rows.find(({ format }) => format === state.format) ?? rows[0];
  const later = useLater(loadDetails, linked.engaged, built);
  if (row === undefined) return null;
  const parts = { state, row };

  return (
    <WidgetFrame
      id={id}
      title={title}
      linked={linked}
      asking={prediction.open}
      onReset={prediction.again}
      offers="type any number, flip its bits, and see what each format makes of it"
      prediction={
        <AskChoice
          prediction={prediction}
          live={live}
          question="π in sixteen bits: which format comes closer to it, FP16 or BF16?"
          choices={CHOICES}
          verdict={(guess) =>
            `${guess === 'same' ? 'Right: both' : 'Neither: both'} keep 3.140625. Near 3, FP16 has a number every 1 ÷ 512 and BF16 every 1 ÷ 64, and this one is in both. It is luck; try 0.1.`
          }
          onGuess={() => {
            update(initial);
          }}
        />
      }
      stage={
        <Masked when={prediction.open}>
          <Stage state={state} rows={rows} live={live} update={update} />
        </Masked>
      }
      reading={reading(state, row)}
      controls={
        <>
          <NumberInput
            value={numberOf(state)}
            onValue={(x) => {
              update({ x, bits: '' });
            }}
          />
          <Examples
            examples={EXAMPLES.map(([name, words]) => [name, words] as const)}
            current={EXAMPLES.find(([, , x]) => x === numberOf(state))?.[0]}
            onExample={(name) => {
              prediction.skip();
              update({ x: EXAMPLES.find(([known]) => known === name)?.[2] ?? initial.x, bits: '' });
            }}
          />
        </>
      }
      more={
        <NumberField
          {...SCALE}
          value={state.scale}
          onValue={(scale) => {
            update({ ...typedIn(state), scale });
          }}
        />
      }
      working={<Later {...later} draw={({ Working }) => <Working {...parts} />} />}
      data={<Later {...later} draw={({ Data }) => <Data />} />}
    />
  );
}
