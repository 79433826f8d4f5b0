import { Grip } from '../Grip.tsx';

interface Props {
  x: number;
  y: number;
  /** said beside the mark */
  text: string;
  /** the label stands on the left of the mark, else on the right */
  left?: boolean;
  /** or has its centre here */
  label?: { labelX: number; labelY: number; leader: string } | undefined;
  /** the way it is dragged */
  along?: 'x' | 'y';
  /** while the question is open: takes where the mark is dragged to on that way */
  onDrag?: ((to: number) => void) | undefined;
}

/** A guess on a drawing: to be dragged while the question is open, a ghost afterwards. */
export function GuessMark({ x, y, text, left = false, label, along = 'y', onDrag }: Props) {
  return (
    <g class="guess">
      {label?.leader && <path class="guess-way" d={label.leader} />}
      <path d={`M${x} ${y - 7}l7 7l-7 7l-7-7Z`} />
      <text
        x={label?.labelX ?? x + (left ? -12 : 12)}
        y={label?.labelY ?? y}
        text-anchor={label ? 'middle' : left ? 'end' : 'start'}
        dominant-baseline="central"
      >
        {text}
      </text>
      {onDrag && (
        <>
          <path
            class="guess-way"
            d={`M${x - 4} ${y - 13}l4-4l4 4M${x - 4} ${y + 13}l4 4l4-4`}
            transform={along === 'x' ? `rotate(90 ${x} ${y})` : undefined}
          />
          <Grip
            x={x - 22}
            y={y - 22}
            width={44}
            height={44}
            along={along}
            onDrag={(...to) => {
              onDrag(to[along === 'x' ? 0 : 1]);
            }}
          />
        </>
      )}
    </g>
  );
}
