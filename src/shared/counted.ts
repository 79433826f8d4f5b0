/** Whole numbers as the course writes them: 1,234. */
const grouped = /* @__PURE__ */ new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
export const whole = {
  /** Most counts are small, and need no formatter, which takes many times as long. */
  format: (value: number): string =>
    value < 1e3 && value >= 0 && value % 1 === 0 ? String(value) : grouped.format(value),
};

/** The noun that fits a count: "token" for 1, "tokens" for any other. */
export const noun = (count: number, one: string, many = `${one}s`): string =>
  count === 1 ? one : many;

/** A whole count with its noun: "1 token", "4,096 tokens", "2 entries". */
export const counted = (count: number, one: string, many?: string): string =>
  `${whole.format(count)} ${noun(count, one, many)}`;
