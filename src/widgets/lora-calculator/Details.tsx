import { loraBreakEvenRank } from '../../models/peft.ts';
import { compact, fixed, integer, percent } from '../shared/format.ts';
import type { CourseModel } from '../shared/model-table.ts';
import { countMatrix, countModel } from './lora.ts';
import type { State } from './state.ts';

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
          W has d · k = {integer(d)} · {integer(k)} = {integer(full)} numbers.
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
  const { modules, trainable, base, total, share } = countModel(model, state);
  return (
    <ul class="working">
      {modules.map((m) => (
        <li key={`${m.key} ${m.stack ?? ''}`}>
          {m.key}
          {m.stack === undefined || model.architecture !== 'encoder-decoder'
            ? ''
            : `, ${m.stack}`}: {integer(m.count)} · r (in + out) = {integer(m.count)} · {integer(r)}{' '}
          · ({integer(m.in)} + {integer(m.out)}) = {integer(m.count * r * (m.in + m.out))}
        </li>
      ))}
      <li>
        Together {integer(trainable)}; {integer(base)} + {integer(trainable)} = {integer(total)},
        and {integer(trainable)} / {integer(total)} = {percent(share, 4)}.
      </li>
      <li>A checkpoint: 4 bytes a number. Adam: two states of 4 bytes for each trained number.</li>
      <li>
        The update is scaled by α / r = {integer(alpha)} / {integer(r)} = {compact(alpha / r)},
        which adds no parameters.
      </li>
    </ul>
  );
}

/** The numbers behind the figure as a table, and where they come from. */
export function DataTables({ model, state }: Props) {
  return (
    <>
      <div class="scroller" tabIndex={0} role="group" aria-label="Table">
        {state.view === 'matrix' ? <ByRank {...state} /> : <ByTarget model={model} state={state} />}
      </div>
      <p>
        {state.view === 'matrix'
          ? 'Counting: Hu 2021, Sec. 4.1 and 5.1; the example with 512 × 64 is the course’s, one head of the Transformer of 2017.'
          : 'Counting: Hu 2021, Sec. 5.1, and the rules of the peft library, checked against 40 of its published printouts. Bytes: Hugging Face, “Model training anatomy”. Names of matrices as in the Hugging Face implementation.'}
      </p>
    </>
  );
}

function ByRank({ d, k, r }: State) {
  const ranks = [...new Set([1, 2, 4, 8, 16, 32, 64, r])].sort((a, b) => a - b);
  return (
    <table>
      <caption>
        W of {integer(d)} × {integer(k)}: {integer(d * k)} numbers
      </caption>
      <thead>
        <tr>
          <th scope="col">Rank</th>
          <th scope="col">A</th>
          <th scope="col">B</th>
          <th scope="col">A and B</th>
          <th scope="col">Share of W</th>
        </tr>
      </thead>
      <tbody>
        {ranks.map((rank) => {
          const { a, b, factors, share } = countMatrix(d, k, rank);
          return (
            <tr key={rank}>
              <th scope="row">{integer(rank)}</th>
              <td>{integer(a)}</td>
              <td>{integer(b)}</td>
              <td>{integer(factors)}</td>
              <td>{percent(share)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function ByTarget({ model, state }: Props) {
  const { modules } = countModel(model, state);
  const kinds = model.modules.filter(
    (m, index) => model.modules.findIndex(({ target }) => target === m.target) === index,
  );
  return (
    <table>
      <caption>Linear layers of {model.name}</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Out × in</th>
          <th scope="col">A and B of one</th>
          <th scope="col">As many as the matrix at r</th>
          <th scope="col">Adapted</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((m) => (
          <tr key={m.target}>
            <th scope="row">{m.target}</th>
            <td>
              {integer(m.out)} × {integer(m.in)}
            </td>
            <td>{integer(state.r * (m.in + m.out))}</td>
            <td>{compact(loraBreakEvenRank(m.in, m.out), 4)}</td>
            <td>{modules.some(({ target }) => target === m.target) ? 'yes' : 'no'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
