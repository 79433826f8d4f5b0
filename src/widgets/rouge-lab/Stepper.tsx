import { counted } from '../../shared/counted.ts';
interface Props {
  count: number;
  current: number | undefined;
  live: boolean;
  describe: (match: number) => string;
  onStep: (match: number) => void;
}

/** Goes through the matches one by one, round and round. */
export function Stepper({ count, current, live, describe, onStep }: Props) {
  if (count === 0) return null;
  const step = (by: number) => () => {
    onStep(current === undefined ? (by > 0 ? 0 : count - 1) : (current + by + count) % count);
  };
  return (
    <div class="stepper" role="group" aria-label="Step through the matches">
      <button type="button" disabled={!live} aria-label="Previous match" onClick={step(-1)}>
        ←
      </button>
      <button type="button" disabled={!live} aria-label="Next match" onClick={step(1)}>
        →
      </button>
      <span role="status">
        {current === undefined
          ? counted(count, 'match', 'matches')
          : `${current + 1} of ${count}: ${describe(current)}`}
      </span>
    </div>
  );
}
