import { integer } from './format.ts';
import { NumberField } from './NumberField.tsx';
import { Stops } from './Stops.tsx';

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
  return (
    <div class="slider-field">
      <NumberField {...field} value={value} onValue={onValue} />
      <Stops {...{ label, value, stops, onValue }} text={`${integer(value)} ${unit}`.trim()} />
    </div>
  );
}

/** Powers of two with their halfway points: 8, 12, 16, 24, 32 … */
export function roundSizes(min: number, max: number): number[] {
  const stops: number[] = [];
  for (let power = 1; power <= max; power *= 2) stops.push(power, power * 1.5);
  return stops.filter((stop) => Number.isInteger(stop) && stop >= min && stop <= max);
}
