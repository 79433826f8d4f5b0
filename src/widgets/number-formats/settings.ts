import {
  bitsOf,
  decode,
  encode,
  type Encoded,
  type NumberFormat,
} from '../../models/number-formats.ts';
import { quoted } from '../shared/quoted.ts';
import { declareSettings, number, oneOf, type StateOf } from '../shared/settings.ts';
import { single } from '../shared/settings/setting.ts';
import { inField, NAMES, readNumber } from './words.ts';

export const title = 'What a number keeps';
/** what one can do with it: for its page and the gallery */
export const about =
  'Type any number and see its bits, what survives and what is lost in FP32, BF16, FP16 and INT8; flip a bit and see the number move.';

/** In the order of the stage: what is cut off from the first makes the second. */
export const FORMATS = ['fp32', 'bf16', 'fp16', 'int8'] as const satisfies readonly NumberFormat[];

/** Size of one step of INT8. */
export const SCALE = {
  ...{ label: 'Scale of INT8', min: 1e-6, max: 1e6 },
  describe: 'a number from 0.000001 to 1,000,000',
} as const;

/** Any number, infinities and not-a-number included. */
const anyNumber = (initial: number) =>
  single<number>({
    initial,
    read(text, name, say) {
      const parsed = readNumber(text);
      if (parsed.ok) return parsed.value;
      say(`“${name}” was left as it is (${parsed.message})`);
      return initial;
    },
    print: inField,
  });

/** Bits of a format that the reader has set; empty while they follow from the number. */
const bitsIn = (format: NumberFormat) =>
  single<string>({
    initial: '',
    read(text, _, say) {
      if (text.length === bitsOf(format) && /^[01]+$/.test(text)) return text;
      say(`${quoted(text)} are no bits of ${NAMES[format]}`);
      return '';
    },
    print: (bits) => bits,
  });

export const settings = declareSettings(
  {
    x: anyNumber(Math.PI),
    scale: number(SCALE, 0.05),
    // The format that is read and, where there is little room, shown.
    format: oneOf(FORMATS, 'fp16'),
  },
  ({ format }) => ({ bits: bitsIn(format) }),
);
export type State = StateOf<typeof settings>;

/** The number that is kept: what was typed, or what the bits stand for that were set. */
export const numberOf = (state: State): number =>
  state.bits === '' ? state.x : decode(state.bits, state.format, state);

/** The state with its number typed, so that format or scale can change. */
export const typedIn = (state: State): Pick<State, 'x' | 'bits'> => ({
  ...{ x: numberOf(state), bits: '' },
});

export interface Row extends Encoded {
  readonly format: NumberFormat;
}

/** The number in each format; where the reader has set bits, these. */
export const rowsOf = (state: State): Row[] =>
  FORMATS.map((format) => {
    const value = numberOf(state);
    const encoded = encode(value, format, state);
    if (state.bits === '' || state.format !== format) return { ...encoded, format };
    return {
      ...{ ...encoded, format, bits: state.bits, value, error: 0 },
      status: Number.isNaN(value) ? 'nan' : 'exact',
    };
  });

/** Numbers worth a look. */
export const EXAMPLES = [
  ['pi', 'π', Math.PI],
  ['tenth', '0.1', 0.1],
  ['large', '70,000', 70_000],
  ['small', '0.00000001', 1e-8],
  ['third', '⅓', 1 / 3],
  ['step', '1.001', 1.001],
] as const;
