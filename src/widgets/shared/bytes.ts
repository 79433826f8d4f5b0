import { significant } from './format.ts';

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** 14.2 MB, 990 MB, 1.35 TB: three digits, a kilobyte being 1,000 bytes; no line parts the two. */
export function bytes(value: number): string {
  // Rounding first, so that 999,999 bytes read 1 MB.
  const rounded = Number(value.toPrecision(3));
  const step = rounded < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(rounded) / 3));
  return `${significant(3).format(rounded / 1000 ** step)}\u00A0${UNITS[step] ?? ''}`;
}
