import {
  bitsOf,
  decode,
  encode,
  type Encoded,
  type NumberFormat,
} from '../../models/number-formats.ts';
import { linkReader } from '../shared/link-values.ts';
import { parseWithin } from '../shared/parse-number.ts';
import { quoted } from '../shared/quoted.ts';
import { type StateCodec, unknownParameters } from '../shared/url-state.ts';
import { inField, NAMES, readNumber } from './words.ts';

/** In the order of the stage: what is cut off from the first makes the second. */
export const FORMATS = ['fp32', 'bf16', 'fp16', 'int8'] as const satisfies readonly NumberFormat[];

/** Size of one step of INT8. */
export const SCALE = {
  ...{ label: 'Scale of INT8', min: 1e-6, max: 1e6 },
  describe: 'a number from 0.000001 to 1,000,000',
} as const;

export interface State {
  /** the number that is kept */
  x: number;
  scale: number;
  /** the format that is read and, where there is little room, shown */
  format: NumberFormat;
  /** bits of `format` that the reader has set; empty while they follow from `x` */
  bits: string;
}

export const initial: State = { x: Math.PI, scale: 0.05, format: 'fp16', bits: '' };

/** The state in which a format has these bits, and the number is what they stand for. */
export const withBits = (state: State, format: NumberFormat, bits: string): State => ({
  ...state,
  ...{ format, bits, x: decode(bits, format, state) },
});

export interface Row extends Encoded {
  readonly format: NumberFormat;
}

/** The number in each format; where the reader has set bits, these. */
export const rowsOf = (state: State): Row[] =>
  FORMATS.map((format) => {
    const encoded = encode(state.x, format, state);
    if (state.bits === '' || state.format !== format) return { ...encoded, format };
    return {
      ...{ ...encoded, format, bits: state.bits, value: state.x, error: 0 },
      status: Number.isNaN(state.x) ? 'nan' : 'exact',
    };
  });

export const codec: StateCodec<State> = {
  initial,
  parse(parameters) {
    const ignored = unknownParameters(parameters, Object.keys(initial));
    const link = linkReader(parameters, ignored);
    const format = link.oneOf('format', FORMATS, initial.format);
    const state = { ...initial, format };
    const scale = parameters.get('scale');
    if (scale !== null) {
      const parsed = parseWithin(scale, SCALE);
      if (parsed.ok) state.scale = parsed.value;
      else ignored.push(`“scale” was left as it is (${parsed.message})`);
    }
    const x = parameters.get('x');
    if (x !== null) {
      const parsed = readNumber(x);
      if (parsed.ok) state.x = parsed.value;
      else ignored.push(`“x” was left as it is (${parsed.message})`);
    }
    const bits = parameters.get('bits');
    if (bits === null || bits === '') return { state, ignored };
    if (bits.length === bitsOf(format) && /^[01]+$/.test(bits)) {
      return { state: withBits(state, format, bits), ignored };
    }
    ignored.push(`${quoted(bits)} are no bits of ${NAMES[format]}`);
    return { state, ignored };
  },
  serialise(state) {
    const parameters = new URLSearchParams();
    if (state.bits !== '') parameters.set('bits', state.bits);
    else if (!Object.is(state.x, initial.x)) parameters.set('x', inField(state.x));
    if (state.scale !== initial.scale) parameters.set('scale', String(state.scale));
    if (state.format !== initial.format) parameters.set('format', state.format);
    return parameters;
  },
};

/** Numbers worth a look. */
export const EXAMPLES = [
  ['pi', 'π', Math.PI],
  ['tenth', '0.1', 0.1],
  ['large', '70,000', 70_000],
  ['small', '0.00000001', 1e-8],
  ['third', '⅓', 1 / 3],
  ['step', '1.001', 1.001],
] as const;
