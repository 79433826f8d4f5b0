interface Props {
  label: string;
  value: number;
  /** the value in words, for readers of screens */
  text: string;
  /** ascending numbers where the slider stops */
  stops: readonly number[];
  onValue: (value: number) => void;
}

/** A slider over chosen numbers; its handle stands at the one nearest to the value. */
export function Stops({ label, value, text, stops, onValue }: Props) {
  const nearest = stops.reduce(
    (best, stop, index) =>
      Math.abs(stop - value) < Math.abs((stops[best] ?? 0) - value) ? index : best,
    0,
  );
  return (
    <input
      type="range"
      min={0}
      max={stops.length - 1}
      step={1}
      value={nearest}
      aria-label={label}
      aria-valuetext={text}
      onInput={(event) => {
        onValue(stops[event.currentTarget.valueAsNumber] ?? value);
      }}
    />
  );
}
