/** A reader's number, or what to tell them. */
export type ParsedNumber = { ok: true; value: number } | { ok: false; message: string };

/** What a field accepts: bounds are inclusive, `describe` completes "Choose …" */
export interface NumberLimits {
  min: number;
  max: number;
  describe: string;
  /** fractions are refused; false if not given */
  whole?: boolean;
}

/** What a number can be counted in, in lower case. "M" is a million here, "MB" 1,000,000 bytes. */
const MAGNITUDES = new Map(
  Object.entries({
    ...{ k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, b: 1e9, bn: 1e9, billion: 1e9 },
    ...{ t: 1e12, trillion: 1e12, q: 1e15, quadrillion: 1e15 },
  }),
);
const BYTES = new Map(
  Object.entries({ byte: 1, bytes: 1, kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12, pb: 1e15 }),
);
/** Words that change nothing: "16%" is 16 in a field of per cent, "1.37 times" is 1.37. */
const NEUTRAL = new Set(['%', 'per cent', 'percent', '×', 'x', 'times']);

/** A number, perhaps a power of ten behind it, and whatever else stands there. */
const FORM =
  /^[≈~]?\s?([+-]?)\s?([\d.,_\s]*\d\.?)(?:\s?(?:e|[x×*·]\s?10\s?(?:\^|\*\*))\s?([+-]?\d{1,4})(?![\d.,]))?\s?(\D*)$/iu;
const PLAIN = /^(?:\d+\.?\d*|\.\d+)$/;
const GROUPED = /^[1-9]\d{0,2}([,_\s])\d{3}(?:\1\d{3})*(?:\.\d*)?$/u;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Longer texts are no numbers; the limit keeps pasted books from being searched. */
const LONGEST = 120;
/** Characters of a wrong entry that its message repeats. */
const SHOWN = 24;

/**
 * Reads numbers as people and this course write them: 1.73e23, 1.73 × 10²³, 10^23, 50.6B, 569
 * billion, 1,100,000, −5, 16%, 1.37 times. A comma, a space or a low line groups three digits; the
 * decimal sign is a point. What could be meant otherwise (a decimal comma) is refused.
 *
 * @param unit what stands behind the field; its words may follow the number: "8 layers", "14.2 MB"
 * @returns the value without its unit: "727 billion tokens" is 727e9, "112 GB" 112e9 (in bytes)
 */
export function parseNumber(text: string, unit = ''): ParsedNumber {
  const entered = text.trim();
  if (entered === '') return { ok: false, message: 'Type a number, for example 1.73e23 or 50B.' };
  const match = entered.length > LONGEST ? null : FORM.exec(inPlainSigns(entered));
  const [, sign = '', digits = '', exponent, rest = ''] = match ?? [];
  const factor = factorOf(rest, unit);
  const isGrouped = GROUPED.test(digits);
  if (!match || factor === undefined) {
    return refuse(entered, 'is not a number. Write 1.73e23, 50B or 1,100.');
  }
  if (!isGrouped && !PLAIN.test(digits)) {
    return digits.includes(',')
      ? refuse(entered, 'can be read in two ways. Write the decimal sign as a point: 1.5 or 1,500.')
      : refuse(entered, 'is not a number. Write 1.73e23, 50B or 1,100.');
  }
  if (isGrouped && exponent !== undefined) {
    return refuse(entered, 'can be read in two ways. Write 1.5e3 or 1500e3.');
  }
  const value = Number(`${sign}${digits.replace(/[,_\s]/gu, '')}e${exponent ?? '0'}`) * factor;
  return Number.isFinite(value)
    ? { ok: true, value }
    : { ok: false, message: 'That number is too large to compute with.' };
}

/** The same with limits. */
export function parseWithin(text: string, limits: NumberLimits, unit = ''): ParsedNumber {
  const parsed = parseNumber(text, unit);
  if (!parsed.ok) return parsed;
  const { min, max, whole = false, describe } = limits;
  const fits = parsed.value >= min && parsed.value <= max;
  if (fits && (!whole || Number.isInteger(parsed.value))) return parsed;
  return { ok: false, message: `Choose ${describe}.` };
}

/** How many a unit counts by itself: 1e9 for "billion tokens" and for "GB", 1 for "layers". */
export function scaleOf(unit: string): number {
  const [first = ''] = unit.toLowerCase().split(' ');
  return MAGNITUDES.get(first) ?? BYTES.get(first) ?? 1;
}

/** With one kind of minus, and powers of ten spelt with digits: 10²³ is 1e23, 3 × 10⁻⁵ is 3 × 10^-5. */
const inPlainSigns = (text: string): string =>
  text
    .replace(/[−﹣－]|^–/gu, '-')
    .replace(/⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, (digits) => {
      const plain = Array.from(digits, (digit) =>
        digit === '⁻' ? '-' : String(SUPERSCRIPTS.indexOf(digit)),
      );
      return `^${plain.join('')}`;
    })
    .replace(/^([≈~]?\s?[+-]?)10\s?(?:\^|\*\*)/u, '$11e');

/** @returns undefined for words that mean nothing here */
function factorOf(words: string, unit: string): number | undefined {
  const said = words.toLowerCase().replace(/\s+/gu, ' ').trim().replace(/\.$/, '');
  const own = unit.toLowerCase();
  if (said === '' || NEUTRAL.has(said)) return 1;
  if (MAGNITUDES.has(said)) return MAGNITUDES.get(said);
  if (BYTES.has(own)) return BYTES.get(said);
  const noun = own.split(' ').filter((word) => !MAGNITUDES.has(word));
  const [first = '', ...others] = said.split(' ');
  const factor = MAGNITUDES.get(first);
  const left = factor === undefined ? said : others.join(' ');
  return left !== '' && left === noun.join(' ') ? (factor ?? 1) : undefined;
}

function refuse(entered: string, why: string): ParsedNumber {
  const start = Array.from(entered).slice(0, SHOWN).join('');
  return { ok: false, message: `“${entered.length > SHOWN ? `${start}…` : entered}” ${why}` };
}
