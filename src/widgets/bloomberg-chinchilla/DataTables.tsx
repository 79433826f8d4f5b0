import { parametricLoss, trainingFlops } from '../../models/scaling-laws.ts';
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
      <div class="scroller" tabIndex={0} role="group" aria-label="What each approach buys">
        <table>
          <caption>What each approach buys with this budget</caption>
          <thead>
            <tr>
              <th scope="col">Approach</th>
              <th scope="col">Parameters</th>
              <th scope="col">Tokens</th>
              <th scope="col">Tokens per parameter</th>
              <th scope="col">Loss by the refit</th>
            </tr>
          </thead>
          <tbody>
            {bought.map(({ approach, parameters, tokens }) => (
              <tr key={approach}>
                <th scope="row">{APPROACH_NAMES[approach]}</th>
                <td>{compact(parameters)}</td>
                <td>{compact(tokens)}</td>
                <td>{times(tokens / parameters)}</td>
                <td>{fixed(parametricLoss(parameters, tokens), 3)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="scroller" tabIndex={0} role="group" aria-label="The models shown">
        <table>
          <caption>The models shown</caption>
          <thead>
            <tr>
              <th scope="col">Model</th>
              <th scope="col">Parameters</th>
              <th scope="col">Tokens</th>
              <th scope="col">6ND, FLOPs</th>
              <th scope="col">Tokens per parameter</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {models.map(({ id, name, parameters, tokens, source }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{compact(parameters)}</td>
                <td>{compact(tokens)}</td>
                <td>{scientific(trainingFlops(parameters, tokens))}</td>
                <td>{times(tokens / parameters)}</td>
                <td>{source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        Lines: Kaplan 2020, Table 6; Chinchilla 1 and 2 as regressed in Wu 2023, Sec. 3.2, from
        Hoffmann 2022, Tables 3 and A3; Chinchilla 3 regressed here from Table A3 with its
        misprinted 175B row corrected; the refit from Besiroglu 2024, Table 1. Compute is 6ND for
        every point. Tokens of different models are cut by different tokenisers.
      </p>
    </>
  );
}
