import type { RougeType } from '../../models/rouge.ts';
import { fixed, integer } from '../shared/format.ts';
import { Fraction } from '../shared/Fraction.tsx';
import type { Count } from './analysis.ts';
import { amount } from './words.ts';

/** The three formulas with the counts put in. */
export function Formulas({ count, measure }: { count: Count; measure: RougeType }) {
  const { hits, referenceTotal, candidateTotal, precision, recall, fmeasure } = count;
  const p = fixed(precision, 3);
  const r = fixed(recall, 3);
  return (
    <div class="formulas">
      <p>
        <b>Precision</b> ={' '}
        <Fraction
          over={`${integer(hits)} counted`}
          under={`${amount(candidateTotal, measure)} of the candidate`}
        />{' '}
        = {p}
      </p>
      <p>
        <b>Recall</b> ={' '}
        <Fraction
          over={`${integer(hits)} counted`}
          under={`${amount(referenceTotal, measure)} of the reference`}
        />{' '}
        = {r}
      </p>
      <p>
        <b>F</b> = <Fraction over={`2 · ${p} · ${r}`} under={`${p} + ${r}`} /> ={' '}
        {fixed(fmeasure, 3)}
        {precision + recall === 0 && ' by definition'}
      </p>
    </div>
  );
}
