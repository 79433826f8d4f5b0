import { type NumberLimits, parseWithin } from '../parse-number.ts';
import { type Setting, single } from './setting.ts';

/** A number, also with fractions; links take every form that a number field takes. */
export const number = (limits: NumberLimits, initial: number): Setting<number> =>
  scaled(limits, initial, 1);

/** A whole number. */
export const integer = (limits: NumberLimits, initial: number): Setting<number> =>
  scaled({ ...limits, whole: true }, initial, 1);

/**
 * A share that links and fields give in whole per cent.
 *
 * @param limits in per cent
 * @param initial 0 to 1
 */
export const percentage = (limits: NumberLimits, initial: number): Setting<number> =>
  scaled({ ...limits, whole: true }, initial, 100);

const scaled = (limits: NumberLimits, initial: number, scale: number): Setting<number> =>
  single({
    initial,
    limits,
    read(text, name, say) {
      const parsed = parseWithin(text, limits);
      if (parsed.ok) return parsed.value / scale;
      say(`“${name}” was left as it is (${parsed.message})`);
      return initial;
    },
    // Without the plus of 1e+23, which would stand as %2B.
    print: (value) => String(scale === 1 ? value : Math.round(value * scale)).replace('+', ''),
  });
