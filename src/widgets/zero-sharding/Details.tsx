import { bytes } from '../shared/bytes.ts';
import { memories } from '../shared/columns.ts';
import { DataTable } from '../shared/DataTable.tsx';
import { compact, integer } from '../shared/format.ts';
import { stageRows } from './sharding.ts';
import type { State } from './settings.ts';

const FORMULAS = [
  '(2 + 2 + 12) · Ψ',
  '(2 + 2) · Ψ + 12Ψ / N',
  '2Ψ + (2 + 12) · Ψ / N',
  '(2 + 2 + 12) · Ψ / N',
] as const;

/** The formulas with the current numbers put in. */
export function Working({ state }: { state: State }) {
  const { stage } = state;
  const row = stageRows(state)[stage];
  if (!row) return null;
  return (
    <ul class="working">
      <li>
        Ψ = {compact(state.parameters)} parameters, N = {integer(state.gpus)}: {FORMULAS[stage]} ={' '}
        {bytes(row.total)}.
      </li>
      <li>
        That is {bytes(row.weights)} of weights, {bytes(row.gradients)} of gradients and{' '}
        {bytes(row.optimizer)} of optimiser states.
      </li>
      <li>
        Sent: {stage === 3 ? '3Ψ' : '2Ψ'} numbers of 2&nbsp;bytes, {bytes(row.sent)}. For few GPUs
        it is a little less, by a factor of (N − 1) / N.
      </li>
    </ul>
  );
}

/** The four stages as a table, and where the formulas come from. */
export function Data({ state }: { state: State }) {
  const rows = stageRows(state);
  const columns = (['weights', 'gradients', 'optimizer', 'total', 'sent'] as const).map((part) =>
    memories(rows.map((row) => row[part])),
  );
  return (
    <>
      <DataTable
        label="Memory on each GPU"
        caption={`On each of ${integer(state.gpus)} GPUs`}
        head={['Stage', 'Weights', 'Gradients', 'Optimiser states', 'Together', 'Sent a step']}
        rows={rows.map(({ name }, i) => [name, ...columns.map((cells) => cells[i])])}
      />
      <p>
        Rajbhandari 2020, Fig. 1 and Sec. 7: mixed precision with Adam, 2 bytes of weight, 2 of
        gradient and 12 of optimiser states for each parameter. Activations come on top. FSDP’s
        <code> FULL_SHARD</code> is like ZeRO-3, <code>SHARD_GRAD_OP</code> about like ZeRO-2.
      </p>
    </>
  );
}
