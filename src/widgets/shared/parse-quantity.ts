import { parseNumber, type ParsedNumber } from './parse-number.ts';

const ADVICE = 'Write it in digits, such as 12 or 0.5.';
/** What a thousand, a million and so on are called, by the unit of as many bytes. */
const BYTES = { bytes: '', byte: '', kb: 'k', mb: 'm', gb: 'b', tb: 't', pb: 'q' };
const SCALES = new Map(
  Object.entries({
    ...{ thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 },
    ...{ kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12, pb: 1e15 },
  }),
);

/**
 * Reads a number that may be followed by its unit: "8 layers", "14.2 MB", "727 billion tokens".
 *
 * @param unit what the page prints behind the field: "layers", "MB", "billion tokens"
 * @returns the value without its unit: 8, 14.2e6 (in bytes), 727e9
 */
export function parseQuantity(text: string, unit: string): ParsedNumber {
  const said = text.toLowerCase().trim();
  const own = unit.toLowerCase();
  if (own in BYTES) {
    const ending = Object.entries(BYTES).find(([name]) => said.endsWith(name));
    if (ending) return parseNumber(said.slice(0, -ending[0].length).trim() + ending[1], ADVICE);
  }
  const times = said.replace(/\s?(?:×|x|times|per cent|percent)$/, '');
  if (times !== said) return parseNumber(times, ADVICE);
  const noun = own.split(' ').filter((word) => !SCALES.has(word));
  const rest = noun.join(' ');
  return parseNumber(
    rest !== '' && said.endsWith(rest) ? said.slice(0, -rest.length) : text,
    ADVICE,
  );
}

/** How many a unit counts by itself: 1e9 for "billion tokens" and for "GB", 1 for "layers". */
export const scaleOf = (unit: string): number =>
  SCALES.get(unit.toLowerCase().split(' ')[0] ?? '') ?? 1;
