import { petaflopDays } from '../../models/petaflop-days.ts';
import { DataTable } from '../shared/DataTable.tsx';
import { compact, integer, scientific } from '../shared/format.ts';
import { CARD_NAMES, duration, span, threeDigits, type RunRow } from './run.ts';
import { PEAKS, type State } from './settings.ts';

/** The formulas with the current numbers put in. */
export function Working({ state }: { state: State }) {
  const { petaflopDays: work, cardDays, days } = duration(state);
  return (
    <ul class="working">
      <li>
        {scientific(state.work)} ÷ 8.64 × 10¹⁹ = {threeDigits(work)} petaflop/s-days.
      </li>
      <li>
        One {CARD_NAMES[state.card]}: {compact(PEAKS[state.card] / 1e12)} teraflop/s ·{' '}
        {String(state.utilisation)}% · 86,400 s a day; the work takes {threeDigits(cardDays)} such
        days.
      </li>
      <li>
        Divided by {integer(state.gpus)}: {span(days)}.
      </li>
    </ul>
  );
}

/** The runs as a table, and where the numbers come from. */
export function Data({ runs }: { runs: readonly RunRow[] }) {
  return (
    <>
      <DataTable
        label="Work of training runs"
        caption="Work of training runs"
        head={['Run', 'FLOPs', 'Petaflop/s-days', 'Source']}
        rows={runs.map(([, name, work, source]) => [
          name,
          scientific(work),
          threeDigits(petaflopDays(work)),
          source,
        ])}
      />
      <p>
        Peaks without sparsity, with 16-bit numbers, from NVIDIA’s data sheets: 312 teraflop/s for
        the A100, 125 for the V100. BloombergGPT averaged 102 on each A100, 33% (Wu 2023, Table 4).
        The runs were made on cards of many kinds; here all are put on the same.
      </p>
    </>
  );
}
