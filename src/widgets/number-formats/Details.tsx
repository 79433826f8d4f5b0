import { bitsOf, FLOAT_LAYOUTS, rangeOf } from '../../models/number-formats.ts';
import { DataTable } from '../shared/DataTable.tsx';
import { superscript } from '../shared/format.ts';
import { FORMATS, type Row, type State } from './settings.ts';
import { inWords, NAMES, stepsOf } from './words.ts';

interface Props {
  state: State;
  row: Row;
}

/** How the bits of the chosen format make its number. */
export function Working({ state, row: { format, bits, value } }: Props) {
  if (format === 'int8') {
    const steps = inWords(stepsOf(bits));
    return (
      <p class="working">
        {bits} is {steps} in two’s complement; {steps} × {inWords(state.scale)} = {inWords(value)}.
      </p>
    );
  }
  const { exponentBits, fractionBits } = FLOAT_LAYOUTS[format];
  const bias = 2 ** (exponentBits - 1) - 1;
  const stored = Number.parseInt(bits.slice(1, 1 + exponentBits), 2);
  const fraction = Number.parseInt(bits.slice(1 + exponentBits), 2);
  const power = Math.max(1, stored) - bias;
  const leading = stored === 0 ? 0 : 1;
  return (
    <ul class="working">
      <li>
        Sign {bits.slice(0, 1)}: {bits.startsWith('1') ? 'negative' : 'positive'}
      </li>
      <li>
        Exponent {bits.slice(1, 1 + exponentBits)} = {stored}
        {stored === 2 ** exponentBits - 1
          ? ', all ones: infinity, or not a number'
          : stored === 0
            ? `, all zeros: the smallest exponent, ${inWords(power)}, without the leading 1`
            : `; ${String(stored)} − ${String(bias)} = ${inWords(power)}`}
      </li>
      <li>
        Fraction {bits.slice(1 + exponentBits)} = {fraction} of {2 ** fractionBits}
      </li>
      {stored < 2 ** exponentBits - 1 && (
        <li>
          ({leading} + {fraction} ÷ {2 ** fractionBits}) × 2{superscript(power)} ={' '}
          {inWords(Math.abs(value))}
        </li>
      )}
    </ul>
  );
}

/** The formats side by side, and where they come from. */
export function Data() {
  return (
    <>
      <DataTable
        label="Formats"
        head={['Format', 'Bits', 'Largest', 'Smallest in full precision', 'Smallest above 0']}
        rows={FORMATS.map((format) => {
          const range = format === 'int8' ? undefined : rangeOf(format);
          return [
            NAMES[format],
            bitsOf(format),
            range ? inWords(range.largest, 5) : '127 steps',
            range ? inWords(range.smallestNormal, 5) : '1 step',
            range ? inWords(range.smallest, 5) : '1 step',
          ];
        })}
      />
      <p>
        FP32 and FP16: IEEE Std 754-2019, rounding to the nearest, ties to even. BF16: the first
        sixteen bits of FP32 (Google Cloud documentation), rounded alike. INT8: symmetric, from −127
        to 127 steps. What is typed is first kept as a double of 64&nbsp;bits, the format of this
        page.
      </p>
    </>
  );
}
