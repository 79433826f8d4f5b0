import { parametricLoss, trainingFlops } from '../../models/scaling-laws.ts';
import { DataTable } from '../shared/DataTable.tsx';
import { compact, fixed, scientific, times } from '../shared/format.ts';
import { APPROACH_NAMES, type Purchase } from './comparison.ts';
import type { PlottedModel } from './plotted-model.ts';

/** Both charts as tables, and where the numbers come from. */
export function DataTables({
  bought,
  models,
}: {
  bought: readonly Purchase[];
  models: readonly PlottedModel[];
}) {
  return (
    <>
      <DataTable
        label="What each approach buys"
        caption="What each approach buys with this budget"
        head={['Approach', 'Parameters', 'Tokens', 'Tokens per parameter', 'Loss by the refit']}
        rows={bought.map(({ approach, parameters, tokens }) => [
          APPROACH_NAMES[approach],
          compact(parameters),
          compact(tokens),
          times(tokens / parameters),
          fixed(parametricLoss(parameters, tokens), 3),
        ])}
      />
      <DataTable
        label="The models shown"
        caption="The models shown"
        head={['Model', 'Parameters', 'Tokens', '6ND, FLOPs', 'Tokens per parameter', 'Source']}
        rows={models.map(({ name, parameters, tokens, source }) => [
          name,
          compact(parameters),
          compact(tokens),
          scientific(trainingFlops(parameters, tokens)),
          times(tokens / parameters),
          source,
        ])}
      />
      <p>
        Lines: Kaplan 2020, Table 6; Chinchilla 1 and 2 as regressed in Wu 2023, Sec. 3.2, from
        Hoffmann 2022, Tables 3 and A3; Chinchilla 3 regressed here from Table A3 with its
        misprinted 175B row corrected; the refit from Besiroglu 2024, Table 1. Compute is 6ND for
        every point. Tokens of different models are cut by different tokenisers.
      </p>
    </>
  );
}
