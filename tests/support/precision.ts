/** A number with what stands behind it: 1,230.5; 42%; 3.76 GB; 1.73 × 10²³; 12 years. */
const NUMBER = /^[−+±~≈<]?\s?([\d,]+)(?:\.(\d+))?(\D.*|)$/;

/** Figures that a number is written with, zeros in front left out. */
const figures = (whole: string, fraction: string): number =>
  `${whole.replaceAll(',', '')}${fraction}`.replace(/^0+/, '').length;

/** A number whose size is told by what stands behind it. */
const SCALED = /^(?:[KMBTQ]| (?:million|billion|trillion|bytes|[kMGTP]B)| × 10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/;

/**
 * Columns of a table whose numbers are not written to one precision: with as many decimals each, or,
 * where each has a unit of its own size, with as many figures.
 *
 * @param rows cells as text, those of the head first and the head of a row first in it
 * @returns one sentence for each such column
 */
export function mixedColumns([head = [], ...rows]: readonly (readonly string[])[]): string[] {
  return head.flatMap((name, column) => {
    if (column === 0) return [];
    const cells = rows.map((row) => row[column]?.trim().replace(/\s/g, ' ') ?? '');
    const numbers = cells.flatMap((cell) => {
      const [, whole, fraction = '', unit = ''] = NUMBER.exec(cell) ?? [];
      return whole === undefined ? [] : [{ whole, fraction, unit: unit.trimEnd() }];
    });
    const kinds = new Map<string, typeof numbers>();
    const scaled = numbers.some(({ unit }) => SCALED.test(unit));
    for (const number of numbers) {
      const kind =
        scaled && (number.unit === '' || SCALED.test(number.unit)) ? 'scaled' : number.unit;
      kinds.set(kind, [...(kinds.get(kind) ?? []), number]);
    }
    return [...kinds].flatMap(([kind, same]) => {
      const decimals = new Set(same.map(({ fraction }) => fraction.length));
      const units = new Set(same.map(({ unit }) => unit));
      if (decimals.size <= 1 && (units.size <= 1 || kind !== 'scaled')) return [];
      const counted = new Set(
        same
          .filter(({ whole, fraction }) => Number(`${whole.replaceAll(',', '')}.${fraction}`) > 0)
          .map(({ whole, fraction }) => figures(whole, fraction)),
      );
      return kind === 'scaled' && counted.size <= 1 ? [] : [`${name}: ${cells.join('; ')}`];
    });
  });
}

/** Columns that stay as they are, by the table's label and the column's head, and why. */
const DECLARED: Readonly<
  Record<string, 'as published' | 'orders of magnitude' | 'unlike rows' | 'whole from a hundred'>
> = {
  'The models shown | Parameters': 'as published',
  'The models shown | Tokens': 'as published',
  'Real models | Parameters': 'as published',
  'Real models | Tokens': 'as published',
  'Models for one field | Parameters': 'as published',
  'Model sizes | Parameters': 'as published',
  'Scores | Parameters': 'as published',
  'Table | Parameters': 'as published',
  'Table | Tokens': 'as published',
  'Table | Share of the model': 'as published',
  'Table | Petaflop/s-days': 'as published',
  'Table | FP32': 'unlike rows',
  'Table | BF16': 'unlike rows',
  'Table | FP16': 'unlike rows',
  'What it costs | LoRA': 'unlike rows',
  'What it costs | Full fine-tuning': 'unlike rows',
  'Methods | Share': 'orders of magnitude',
  'Table | Tokens a parameter': 'whole from a hundred',
  'Real models | Tokens a parameter': 'whole from a hundred',
  'Best sizes by approach | Tokens a parameter': 'whole from a hundred',
  'The models shown | Tokens per parameter': 'whole from a hundred',
  'What each approach buys | Tokens per parameter': 'whole from a hundred',
  'Work of training runs | FLOPs': 'as published',
  'Work of training runs | Petaflop/s-days': 'orders of magnitude',
};

/** The same of all tables of a page, but for the columns that are declared. */
export const undeclared = (tables: readonly { label: string; rows: string[][] }[]): string[] =>
  tables.flatMap(({ label, rows }) =>
    mixedColumns(rows)
      .map((fault) => `${label} | ${fault}`)
      .filter((fault) => !Object.keys(DECLARED).some((column) => fault.startsWith(`${column}:`))),
  );
