import { bytes } from '../shared/bytes.ts';
import { percent } from '../shared/format.ts';
import { CARDS, fit, GIGABYTE, type Cost } from './methods.ts';

interface Props {
  costs: readonly Cost[];
  /** the question is open: what the tasks take on disk is masked */
  asking: boolean;
  /** guessed bytes on disk with LoRA, if the figure shows the asked case */
  guess: number | undefined;
}

/** One of the three columns of bars. */
interface Column {
  title: string;
  kind: string;
  value: (cost: Cost) => number;
  text: (value: number) => string;
  /** values with a line through all rows */
  marks: readonly number[];
}

const COLUMNS: readonly Column[] = [
  {
    ...{ title: 'trained share', kind: 'trained', value: ({ share }) => share, text: percent },
    marks: [],
  },
  {
    ...{ title: 'memory to train', kind: 'memory', value: ({ memory }) => memory.total },
    ...{ text: bytes, marks: CARDS.map((card) => card * GIGABYTE) },
  },
  {
    ...{ title: 'on disk, all tasks', kind: 'stored', value: ({ storage }) => storage },
    ...{ text: bytes, marks: [] },
  },
];

/** Three columns of bars, one row a method, each on a logarithmic axis of its own. */
export function Bars({ costs, asking, guess }: Props) {
  const possible = costs.filter(({ problem }) => problem === undefined);
  return (
    <div class="peft-compare">
      <ul>
        <li class="heads" aria-hidden="true">
          <span />
          {COLUMNS.map(({ title, kind }) => (
            <span key={kind}>
              <i class={`swatch ${kind}`} /> {title}
            </span>
          ))}
        </li>
        {costs.map((cost) => (
          <li key={cost.name}>
            <b>{cost.name}</b>
            {cost.problem === undefined ? (
              COLUMNS.map((column) => (
                <Cell
                  key={column.kind}
                  {...{ column, cost, possible }}
                  hidden={asking && column.kind === 'stored'}
                  guess={
                    column.kind === 'stored' && cost.method.kind === 'lora' ? guess : undefined
                  }
                />
              ))
            ) : (
              <span class="problem">{cost.problem}</span>
            )}
          </li>
        ))}
      </ul>
      <p class="axis-note">
        Each column has a logarithmic axis of its own, from a third of its least value; dotted lines
        are cards of {CARDS.join(', ')}&nbsp;GB.
      </p>
    </div>
  );
}

interface CellProps {
  column: Column;
  cost: Cost;
  possible: readonly Cost[];
  hidden: boolean;
  guess: number | undefined;
}

function Cell({ column: { kind, value, text, title, marks }, ...props }: CellProps) {
  const { cost, possible, hidden, guess } = props;
  const values = [...possible.map(value), ...(guess === undefined ? [] : [guess])];
  const least = Math.log(Math.min(...values.filter((each) => each > 0)) / 3);
  const most = Math.log(Math.max(...values));
  const place = (of: number) => {
    const share =
      most > least ? (Math.log(Math.max(of, Number.MIN_VALUE)) - least) / (most - least) : 1;
    return `${(Math.min(1, Math.max(0, share)) * 100).toFixed(1)}%`;
  };
  const shown = value(cost);
  return (
    <span class="cell">
      <span class="track" aria-hidden="true">
        {!hidden && <i class={kind} style={{ width: place(shown) }} />}
        {marks
          .filter((mark) => Math.log(mark) > least && Math.log(mark) < most)
          .map((mark) => (
            <s key={mark} style={{ left: place(mark) }} />
          ))}
        {guess !== undefined && <em style={{ left: place(guess) }} />}
      </span>
      <span class="value">
        <span class="visually-hidden">{title}: </span>
        {hidden ? '?' : text(shown)}
        {kind === 'memory' && <span class="visually-hidden">, {fit(cost.memory)}</span>}
        {guess !== undefined && <small> ◇ you: {bytes(guess)}</small>}
      </span>
    </span>
  );
}
