import { LOSS_CONSTANTS, trainingFlops } from '../../models/scaling-laws.ts';
import { compact, fixed, scientific, times } from '../shared/format.ts';
import { lossOf, sizesByApproach, spend, type ModelRow } from './spending.ts';
import type { State } from './settings.ts';

/** The formulas with the current numbers put in. */
export function Working({ state }: { state: State }) {
  const { E, A, B, alpha, beta } = LOSS_CONSTANTS.refit;
  const { best, chosen } = spend(state);
  const serves = state.served !== 0;
  return (
    <ul class="working">
      <li>
        {serves ? 'C = 6ND + 2N · D(served)' : 'C = 6ND'}, so your model can be trained on D ={' '}
        {serves ? '(C − 2N · D(served)) / 6N' : 'C / 6N'} ={' '}
        {chosen ? `${compact(chosen.tokens)} tokens` : 'no tokens at all'}.
      </li>
      <li>
        L = E + A/N<sup>α</sup> + B/D<sup>β</sup> with E = {E}, A = {A}, B = {B}, α = {alpha}, β ={' '}
        {beta}.
      </li>
      {chosen && (
        <li>
          L = {E} + {fixed(A / chosen.parameters ** alpha, 4)} +{' '}
          {fixed(B / chosen.tokens ** beta, 4)} = {fixed(chosen.loss, 4)}, against{' '}
          {fixed(best.loss, 4)} at {compact(best.parameters)}.
        </li>
      )}
      <li>
        The lowest point is where αA/N<sup>α</sup> = βB/D<sup>β</sup>
        {serves ? ' · (1 + D(served) / 3D)' : ''}.
      </li>
    </ul>
  );
}

/** Both kinds of points as tables, and where the numbers come from. */
export function Data({ state, models }: { state: State; models: readonly ModelRow[] }) {
  return (
    <>
      <div class="scroller" tabIndex={0} role="group" aria-label="Best sizes by approach">
        <table>
          <caption>What each approach would train with this budget</caption>
          <thead>
            <tr>
              <th scope="col">Approach</th>
              <th scope="col">Parameters</th>
              <th scope="col">Tokens</th>
              <th scope="col">Tokens a parameter</th>
            </tr>
          </thead>
          <tbody>
            {sizesByApproach(state.budget).map(({ id, name, parameters, tokens }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{compact(parameters)}</td>
                <td>{compact(tokens)}</td>
                <td>{times(tokens / parameters)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="scroller" tabIndex={0} role="group" aria-label="Real models">
        <table>
          <caption>Real models, with the loss that the formula gives them</caption>
          <thead>
            <tr>
              <th scope="col">Model</th>
              <th scope="col">Parameters</th>
              <th scope="col">Tokens</th>
              <th scope="col">6ND, FLOPs</th>
              <th scope="col">Tokens a parameter</th>
              <th scope="col">Loss</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {models.map((row) => {
              const [id, name, parameters, tokens, source] = row;
              return (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>{compact(parameters)}</td>
                  <td>{compact(tokens)}</td>
                  <td>{scientific(trainingFlops(parameters, tokens))}</td>
                  <td>{times(tokens / parameters)}</td>
                  <td>{fixed(lossOf(row), 3)}</td>
                  <td>{source}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p>
        Losses by the constants of Besiroglu 2024, Eq. 3, which hold for DeepMind’s text and
        tokeniser: none of them was measured on these models. Lines of approaches 1 and 2 from Wu
        2023, Sec. 3.2; of 3 from Hoffmann 2022, Table A3; Kaplan 2020, Table 6. Serving as in
        Sardana 2024.
      </p>
    </>
  );
}
