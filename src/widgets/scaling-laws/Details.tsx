import { LOSS_CONSTANTS, trainingFlops } from '../../models/scaling-laws.ts';
import { counts, powers, ratios } from '../shared/columns.ts';
import { DataTable } from '../shared/DataTable.tsx';
import { compact, fixed } from '../shared/format.ts';
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
  const approaches = sizesByApproach(state.budget);
  const sizes = counts(approaches.map(({ parameters }) => parameters));
  const texts = counts(approaches.map(({ tokens }) => tokens));
  const each = ratios(approaches.map(({ parameters, tokens }) => tokens / parameters));
  const work = powers(models.map(([, , parameters, tokens]) => trainingFlops(parameters, tokens)));
  const ofModels = ratios(models.map(([, , parameters, tokens]) => tokens / parameters));
  return (
    <>
      <DataTable
        label="Best sizes by approach"
        caption="What each approach would train with this budget"
        head={['Approach', 'Parameters', 'Tokens', 'Tokens a parameter']}
        rows={approaches.map(({ name }, i) => [name, sizes[i], texts[i], each[i]])}
      />
      <DataTable
        label="Real models"
        caption="Real models, with the loss that the formula gives them"
        head={[
          'Model',
          'Parameters',
          'Tokens',
          '6ND, FLOPs',
          'Tokens a parameter',
          'Loss',
          'Source',
        ]}
        rows={models.map((row, i) => {
          const [, name, parameters, tokens, source] = row;
          return [
            name,
            compact(parameters),
            compact(tokens),
            work[i],
            ofModels[i],
            fixed(lossOf(row), 3),
            source,
          ];
        })}
      />
      <p>
        Losses by the constants of Besiroglu 2024, Eq. 3, which hold for DeepMind’s text and
        tokeniser: none of them was measured on these models. Lines of approaches 1 and 2 from Wu
        2023, Sec. 3.2; of 3 from Hoffmann 2022, Table A3; Kaplan 2020, Table 6. Serving as in
        Sardana 2024.
      </p>
    </>
  );
}
