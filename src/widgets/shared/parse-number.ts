/** A reader's number, or what to tell them. */
export type ParsedNumber = { ok: true; value: number } | { ok: false; message: string };

const MAGNITUDES: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  t: 1e12,
  trillion: 1e12,
};

const FORM =
  /^([+-]?(?:\d+\.?\d*|\.\d+))(?:\s*(?:e|[x×*·]\s*10\s*\^?\s*)([+-]?\d{1,4}))?\s*([a-z]*)\.?\s*%?$/i;

/** Longer texts are no numbers; the limit keeps pasted books from being searched. */
const LONGEST = 60;
/** Characters of a wrong entry that its message repeats. */
const SHOWN = 24;

/**
 * Reads numbers as people write them: 1.73e23, 1.73 × 10^23, 50.6B, 569 billion, 1,100,000.
 * A comma groups thousands; the decimal sign is a point.
 */
export function parseNumber(text: string): ParsedNumber {
  const tidy = text.trim();
  if (tidy === '') return { ok: false, message: 'Type a number, for example 1.73e23 or 50B.' };
  const grouped = tidy
    .slice(0, LONGEST + 1)
    .replace(/(?<=\d)[, _\u2009\u202f](?=\d{3}(?!\d))/g, '');
  const match = tidy.length > LONGEST ? null : FORM.exec(grouped);
  const magnitude = MAGNITUDES[(match?.[3] ?? '').toLowerCase()];
  if (!match || magnitude === undefined) {
    const shown = tidy.length > SHOWN ? `${Array.from(tidy).slice(0, SHOWN).join('')}…` : tidy;
    return { ok: false, message: `“${shown}” is not a number. Write 1.73e23, 50B or 1,100.` };
  }
  const value = Number(`${match[1] ?? ''}e${match[2] ?? '0'}`) * magnitude;
  return Number.isFinite(value)
    ? { ok: true, value }
    : { ok: false, message: 'That number is too large to compute with.' };
}

/** The same with limits, both inclusive. */
export function parseWithin(
  text: string,
  limits: { min: number; max: number; describe: string },
): ParsedNumber {
  const parsed = parseNumber(text);
  if (!parsed.ok || (parsed.value >= limits.min && parsed.value <= limits.max)) return parsed;
  return { ok: false, message: `Choose ${limits.describe}.` };
}
