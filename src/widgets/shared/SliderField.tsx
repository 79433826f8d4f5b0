import { integer } from './format.ts';
import { NumberField } from './NumberField.tsx';

interface Props {
  label: string;
  unit?: string;
  value: number;
  min: number;
  max: number;
  /** ascending whole numbers where the slider stops; any other can be typed */
  stops: readonly number[];
  onValue: (value: number) => void;
}

/** A whole number, typed or dragged. */
export function SliderField({ stops, value, onValue, ...field }: Props) {
  const { label, unit = '' } = field;
  const nearest = stops.reduce(
    (best, stop, index) =>
      Math.abs(stop - value) < Math.abs((stops[best] ?? 0) - value) ? index : best,
    0,
  );
  return (
    <div class="slider-field">
      <NumberField {...field} value={value} onValue={onValue} />
      <input
        type="range"
        min={0}
        max={stops.length - 1}
        step={1}
        value={nearest}
        aria-label={label}
        aria-valuetext={`${integer(value)} ${unit}`.trim()}
        onInput={(event) => {
          onValue(stops[event.currentTarget.valueAsNumber] ?? value);
        }}
      />
    </div>
  );
}

/** Powers of two with their halfway points: 8, 12, 16, 24, 32 … */
export function roundSizes(min: number, max: number): number[] {
  const stops: number[] = [];
  for (let power = 1; power <= max; power *= 2) stops.push(power, power * 1.5);
  return stops.filter((stop) => Number.isInteger(stop) && stop >= min && stop <= max);
}
