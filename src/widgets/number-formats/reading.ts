import { FLOAT_LAYOUTS } from '../../models/number-formats.ts';
import { numberOf, type Row, type State } from './settings.ts';
import { inWords, NAMES, stepOf } from './words.ts';

/** The chosen format in words. */
export function reading(state: State, { format, bits, value, status }: Row): string {
  const name = NAMES[format];
  const input = inWords(numberOf(state));
  if (status === 'nan') {
    return format === 'int8'
      ? 'INT8 has no pattern for what is not a number; 0 stands in its place.'
      : `In ${name} an exponent of ones alone with a fraction other than 0 is not a number. Every sum with it is not a number either.`;
  }
  const step = stepOf(bits, format, state.scale);
  const apart = step === undefined ? '' : ` Its neighbours are ${inWords(step, 3)} away.`;
  if (status === 'overflow') {
    return format === 'int8'
      ? `${input} is more than 127 steps of ${inWords(state.scale)}. INT8 cuts it off at ${inWords(value)}.`
      : `${input} is beyond the largest number of ${name} and becomes ${inWords(value)}.`;
  }
  if (status === 'underflow') {
    const least =
      format === 'int8'
        ? 'half a step'
        : `the smallest number that ${name} keeps in full precision`;
    return `${input} is below ${least}: ${inWords(value)} is left of it.`;
  }
  if (!Number.isFinite(value))
    return `${name} has a pattern for infinity: an exponent of ones alone, and a fraction of 0.`;
  const digits =
    format === 'int8'
      ? 'a whole number of steps'
      : `${String(FLOAT_LAYOUTS[format].fractionBits)} fraction bits`;
  return status === 'exact'
    ? `${name} keeps ${input} exactly.${apart}`
    : `With ${digits}, ${name} makes ${inWords(value)} of ${input}.${apart}`;
}
