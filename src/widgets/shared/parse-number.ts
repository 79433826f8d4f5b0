import { integer } from './format.ts';
import { quoted } from './quoted.ts';

/** A reader's number, or what to tell them. */
export type ParsedNumber = { ok: true; value: number } | { ok: false; message: string };

/** What a field accepts. */
export interface NumberLimits {
  /** both inclusive */
  min: number;
  max: number;
  /** completes "Choose …"; if not given, a whole number within the limits is asked for */
  describe?: string;
  /** whether fractions are refused; if not given, they are where nothing is described */
  whole?: boolean;
}

/** What may follow a number, each a thousand times the one before. */
const WORDS = ['%?', 'k|thousand', 'm(illion)?', 'b(n|illion)?', 't(rillion)?', 'q(uadrillion)?'];

/** A sign, digits, perhaps a power of ten, and a word. Longer texts are no numbers. */
const FORM =
  /^(?=.{1,120}$)(-?)\+?\s?([\d.,_\s]*\d\.?)(?:\s?(?:e|[x×*·]\s?10\s?\^)([+-]?\d{1,4})(?![\d.,]))?\s?(\D*?)\.?$/i;
/** Digits as they are, or in groups of three; what parts the groups is captured. */
const DIGITS = /^(?:\d+\.?\d*|\.\d+|[1-9]\d{0,2}([,_\s])\d{3}(?:\1\d{3})*(?:\.\d*)?)$/;

/**
 * Reads numbers as people and this course write them: 1.73e23, 1.73 × 10²³, 10^23, 50.6B, 569
 * billion, 1,100,000, −5, 16%. A comma, a space or a low line groups three digits; the decimal sign
 * is a point. What could be meant otherwise (a decimal comma) is refused.
 * @param advice what to write instead of what is no number
 */
export function parseNumber(text: string, advice = 'Write 1.73e23, 50B or 1,100.'): ParsedNumber {
  const entered = text.trim();
  if (entered === '') return refused('Type a number.');
  const [, sign = '', digits = '', exponent, word = ''] = FORM.exec(inPlainSigns(entered)) ?? [];
  const power = 3 * WORDS.findIndex((form) => RegExp(`^(${form})$`, 'i').test(word));
  const form = DIGITS.exec(digits);
  if (power >= 0 && form && !(form[1] && exponent)) {
    const plain = sign + digits.replace(/[,_\s]/g, '');
    const value = Number(`${plain}e${Number(exponent ?? 0) + power}`);
    if (Number.isFinite(value)) return { ok: true, value };
    return refused('That number is too large to compute with.');
  }
  const fault = digits.includes(',')
    ? 'can be read in two ways. Write 1.5, 1500 or 1,100.'
    : `is not a number. ${advice}`;
  return refused(`${quoted(entered)} ${fault}`);
}

/** The same with limits. */
export function parseWithin(text: string, limits: NumberLimits): ParsedNumber {
  const { min, max, describe, whole = !describe } = limits;
  const advice = `Choose ${describe ?? `a whole number from ${integer(min)} to ${integer(max)}`}.`;
  const parsed = parseNumber(text, advice);
  if (!parsed.ok) return parsed;
  const fits = parsed.value >= min && parsed.value <= max;
  if (fits && (!whole || Number.isInteger(parsed.value))) return parsed;
  return refused(advice);
}

const refused = (message: string): ParsedNumber => ({ ok: false, message });

/** With one kind of minus, and powers of ten as digits: 10²³ is 1e23, 3 × 10⁻⁵ is 3 × 10^-5. */
const inPlainSigns = (text: string): string =>
  text
    .replace(/⁻?[⁰¹²³⁴-⁹]+/g, (raised) => `^${raised.normalize('NFKC')}`)
    .replace(/−|^–/g, '-')
    .replace(/^([+-]?)10\s?\^/, '$11e');
