import { compact, fixed, scientific } from '../shared/format.ts';
import type { State } from './settings.ts';
import { type ModelRow, near, recommended, spendingOf } from './spending.ts';

/** The bill and the loss with the present numbers. */
export function Working({ state }: { state: State }) {
  const { parameters, tokens, loss, best } = spendingOf(state);
  return (
    <ul class="working">
      <li>
        bill: 6 · N · D{state.served > 0 && ` + 2 · N · ${compact(state.served)}`} ={' '}
        {scientific(state.flops)}
      </li>
      <li>
        N = {compact(parameters)}
        {tokens === undefined
          ? ': serving alone takes more than the bill.'
          : `, so D = ${compact(tokens)}`}
      </li>
      {loss !== undefined && (
        <li>
          L = 1.8172 + 482.01 ÷ N^0.3478 + 2085.43 ÷ D^0.3658 = {fixed(loss, 4)}; at the bottom{' '}
          {fixed(best.loss, 4)}
        </li>
      )}
    </ul>
  );
}

/** What each approach recommends for training alone, and models that took as much. */
export function Data({ state, models }: { state: State; models: readonly ModelRow[] }) {
  const rows = [
    ...recommended(state.flops).map(
      ({ name, parameters, tokens }) => [name, parameters, tokens] as const,
    ),
    ...near(models, state.flops),
  ];
  return (
    <>
      <div class="scroller" tabIndex={0} role="group" aria-label="Recommended and published sizes">
        <table>
          <caption>Sizes for {scientific(state.flops)} operations of training</caption>
          <thead>
            <tr>
              <th scope="col">By</th>
              <th scope="col">Parameters</th>
              <th scope="col">Tokens</th>
              <th scope="col">Tokens a parameter</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, parameters, tokens]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{compact(parameters)}</td>
                <td>{compact(tokens)}</td>
                <td>{fixed(tokens / parameters, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        Curve: parametric loss of Hoffmann et al. 2022, Eq. 2, with the constants of Besiroglu et
        al. 2024, Eq. 3; serving: Sardana et al. 2024. Lines: Kaplan et al. 2020, Table 6; Hoffmann
        et al. 2022, Sec. 3. The loss holds for DeepMind’s text and tokeniser, so read differences
        only, and never against another paper’s.
      </p>
    </>
  );
}
