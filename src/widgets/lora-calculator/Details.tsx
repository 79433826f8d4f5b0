import { peftPrintout } from '../../models/peft.ts';
import { counted } from '../../shared/counted.ts';
import { shares } from '../shared/columns.ts';
import { DataTable } from '../shared/DataTable.tsx';
import { compact, fixed, integer, percent } from '../shared/format.ts';
import type { CourseModel } from '../shared/model-table.ts';
import { countModel } from './lora.ts';
import { countMatrix } from './matrix.ts';
import type { State } from './settings.ts';

// Drawn in the second view only, so it comes with the rest that is fetched later.
export { askedRun, modelReading, modelVerdict } from './lora.ts';
export { ModelStage } from './ModelStage.tsx';

interface Props {
  model: CourseModel;
  state: State;
}

/** The formulas with the current numbers put in. */
export function Working({ model, state }: Props) {
  const { d, k, r, alpha } = state;
  if (state.view === 'matrix') {
    const { full, a, b, factors, share, breakEven } = countMatrix(d, k, r);
    return (
      <ul class="working">
        <li>
          W has d · k = {integer(d)} · {integer(k)} = {counted(full, 'number')}.
        </li>
        <li>
          B has d · r = {integer(d)} · {integer(r)} = {integer(b)}, A has r · k = {integer(r)} ·{' '}
          {integer(k)} = {integer(a)}; together r (d + k) = {integer(factors)}, which is{' '}
          {percent(share, 4)} of W.
        </li>
        <li>
          They are as many as W at r = d · k / (d + k) = {integer(full)} / {integer(d + k)} ={' '}
          {fixed(breakEven, 2)}.
        </li>
      </ul>
    );
  }
  const count = countModel(model, state);
  const { modules, trainable, base, total, share, breakEven } = count;
  const printout = peftPrintout(count);
  return (
    <>
      <ul class="working">
        {modules.map((m) => (
          <li key={`${m.key} ${m.stack ?? ''}`}>
            {m.key}
            {m.stack === undefined || model.architecture !== 'encoder-decoder'
              ? ''
              : `, ${m.stack}`}
            : {integer(m.count)} · r (in + out) = {integer(m.count)} · {integer(r)} · (
            {integer(m.in)} + {integer(m.out)}) = {integer(m.count * r * (m.in + m.out))}
          </li>
        ))}
        <li>
          Together {integer(trainable)}; {integer(base)} + {integer(trainable)} = {integer(total)},
          and {integer(trainable)} / {integer(total)} = {percent(share, 4)}.
        </li>
        <li>
          The adapted matrices hold as many numbers as their A and B at r = Σ in · out / Σ (in +
          out) = {fixed(breakEven, 2)}.
        </li>
        <li>A checkpoint takes 4 bytes a number, Adam’s two states 8.</li>
        <li>
          The update is scaled by α / r = {integer(alpha)} / {integer(r)} = {compact(alpha / r)},
          which adds no parameters.
        </li>
      </ul>
      <p>
        What <code>print_trainable_parameters()</code> of <code>peft</code> prints:
      </p>
      <pre class="code" tabIndex={0}>
        {printout}
      </pre>
    </>
  );
}

/** The numbers behind the figure, and where they come from. */
export function Data({ state }: Props) {
  if (state.view === 'matrix') {
    return (
      <>
        <ByRank {...state} />
        <p>
          Counting: Hu 2021, Sec. 4.1 and 5.1. A matrix of 512 × 64 belongs to one head of the
          Transformer of 2017.
        </p>
      </>
    );
  }
  return (
    <p>
      Counting: Hu 2021, Sec. 5.1, by the rules of the <code>peft</code> library, checked against 40
      of its published printouts. Bytes: Hugging Face, “Model training anatomy”. Names and shapes as
      in the Hugging Face implementations.
    </p>
  );
}

function ByRank({ d, k, r }: State) {
  const ranks = [...new Set([1, 2, 4, 8, 16, 32, r])].sort((a, b) => a - b);
  const ofW = shares(ranks.map((rank) => countMatrix(d, k, rank).share));
  return (
    <DataTable
      label="Numbers by rank"
      caption={`W of ${integer(d)} × ${integer(k)}: ${counted(d * k, 'number')}`}
      head={['Rank', 'A', 'B', 'A and B', 'Share of W']}
      rows={ranks.map((rank, i) => {
        const { a, b, factors } = countMatrix(d, k, rank);
        return [integer(rank), integer(a), integer(b), integer(factors), ofW[i]];
      })}
    />
  );
}
