import { fixed } from '../../models/python-format.ts';
import { PythonError } from './syntax.ts';
import { isNumber, str, typeOf, type Value } from './values.ts';

const SPEC = /^(?:(.)?([<>^=]))?([+ ])?(0)?(\d+)?([,_])?(?:\.(\d+))?([dfegs%])?$/u;

const powerText = (text: string): string =>
  text.replace(/e([+-])(\d)$/, (_, sign: string, digit: string) => `e${sign}0${digit}`);

function general(value: number, precision: number): string {
  const figures = Math.max(1, precision);
  const power = value === 0 ? 0 : Number(value.toExponential(figures - 1).split('e')[1]);
  if (power >= -4 && power < figures) {
    const text = fixed(value, Math.max(0, figures - 1 - power));
    return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  }
  return powerText(value.toExponential(figures - 1)).replace(/\.?0+e/, 'e');
}

const grouped = (text: string, sign: string): string =>
  text.replace(
    /^(-?)(\d+)/,
    (_, minus: string, digits: string) => minus + digits.replace(/\B(?=(\d{3})+$)/g, sign),
  );

/** A value in the format of an f-string. @throws PythonError for a format that we do not know */
export function format(value: Value, spec: string): string {
  if (spec === '') return str(value);
  const match = SPEC.exec(spec);
  if (!match) throw new PythonError(`the format ":${spec}" is not known here`);
  const [, fill, align, sign, zero, width = '0', group, precision, kind] = match;
  let text: string;
  if (isNumber(value)) {
    const number = Number(value);
    const digits = precision === undefined ? 6 : Number(precision);
    if (kind === 'f') text = fixed(number, digits);
    else if (kind === '%') text = `${fixed(number * 100, digits)}%`;
    else if (kind === 'e') text = powerText(number.toExponential(digits));
    else if (kind === 'g' || precision !== undefined) text = general(number, digits);
    else if (kind === 'd' && typeof value === 'number')
      throw new PythonError('a float has no format d');
    else text = str(value);
    if (group) text = grouped(text, group);
    if (sign && !text.startsWith('-')) text = sign + text;
  } else if (kind === undefined || kind === 's') {
    text = precision === undefined ? str(value) : str(value).slice(0, Number(precision));
  } else throw new PythonError(`a ${typeOf(value)} has no format ${kind}`);
  const room = Math.max(0, Number(width) - Array.from(text).length);
  const pad = (fill ?? (zero ? '0' : ' ')).repeat(room);
  const side = align ?? (isNumber(value) ? '>' : '<');
  if (side === '^')
    return pad.slice(0, Math.floor(room / 2)) + text + pad.slice(Math.floor(room / 2));
  if (zero && !align && text.startsWith('-')) return `-${pad}${text.slice(1)}`;
  return side === '<' ? text + pad : pad + text;
}
