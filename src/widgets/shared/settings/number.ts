import { type NumberLimits, parseWithin } from '../parse-number.ts';
import { type Setting, single } from './setting.ts';

/** A number, also with fractions; links take every form that a number field takes. */
export const number = (limits: NumberLimits, initial: number): Setting<number> =>
  single({
    initial,
    limits,
    read(text, name, say) {
      const parsed = parseWithin(text, limits);
      if (parsed.ok) return parsed.value;
      say(`“${name}” was left as it is (${parsed.message})`);
      return initial;
    },
    // Without the plus of 1e+23, which would stand as %2B.
    print: (value) => String(value).replace('+', ''),
  });

/** A whole number. */
export const integer = (limits: NumberLimits, initial: number): Setting<number> =>
  number({ ...limits, whole: true }, initial);

/**
 * A share that links and fields give in whole per cent.
 *
 * @param limits in per cent
 * @param initial 0 to 1
 */
export function percentage(limits: NumberLimits, initial: number): Setting<number> {
  const percents = integer(limits, Math.round(initial * 100));
  return {
    ...percents,
    initial,
    parse: (parameters, name, say) => percents.parse(parameters, name, say) / 100,
    write: (parameters, name, share) => {
      percents.write(parameters, name, Math.round(share * 100));
    },
  };
}
