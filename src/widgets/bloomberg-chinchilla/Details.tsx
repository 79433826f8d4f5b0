import {
  CHINCHILLA_LINES,
  closedFormOptimum,
  FLOPS_PER_PETAFLOP_DAY,
  KAPLAN,
  LOSS_CONSTANTS,
  optimalModel,
  parametricLoss,
  trainingFlops,
} from '../../models/scaling-laws.ts';
import { counts, powers, ratios } from '../shared/columns.ts';
import { DataTable } from '../shared/DataTable.tsx';
import { compact, fixed, scientific, times } from '../shared/format.ts';
import { APPROACH_NAMES, type Purchase } from './comparison.ts';
import type { PlottedModel } from './plotted-model.ts';

/** The formulas with the current budget put in. */
export function Working({ budget, self }: { budget: number; self: PlottedModel }) {
  const log = fixed(Math.log10(budget), 3);
  const kaplanDays = budget / (KAPLAN.computeOverMinimum * FLOPS_PER_PETAFLOP_DAY);
  const refit = LOSS_CONSTANTS.refit;
  return (
    <ul class="working">
      <li>
        BloombergGPT itself: C = 6 · N · D = 6 · {compact(self.parameters, 4)} ·{' '}
        {compact(self.tokens)} = {scientific(trainingFlops(self.parameters, self.tokens))}
        &nbsp;FLOPs, and D / N = {times(self.tokens / self.parameters)} tokens per parameter.
      </li>
      {(['chinchilla-1', 'chinchilla-2', 'chinchilla-3'] as const).map((approach) => {
        const { parameters, tokens } = CHINCHILLA_LINES[approach];
        const bought = optimalModel(budget, approach);
        return (
          <li key={approach}>
            {APPROACH_NAMES[approach]}: N = 10
            <sup>
              {parameters.slope} · {log} {sign(parameters.intercept)}
            </sup>{' '}
            = {compact(bought.parameters)}; D = 10
            <sup>
              {tokens.slope} · {log} {sign(tokens.intercept)}
            </sup>{' '}
            = {compact(bought.tokens)}, where {log} = log₁₀ C.
          </li>
        );
      })}
      <li>
        {APPROACH_NAMES['chinchilla-3-refit']}: the minimum of L = E + A/N<sup>α</sup> + B/D
        <sup>β</sup> on C = 6ND, with A = {refit.A}, B = {refit.B}, α = {refit.alpha}, β ={' '}
        {refit.beta}: N = {compact(closedFormOptimum(budget, 'refit').parameters)}, D ={' '}
        {compact(closedFormOptimum(budget, 'refit').tokens)}.
      </li>
      <li>
        {APPROACH_NAMES.kaplan}: N = 1.3 × 10⁹ · C<sub>min</sub>
        <sup>0.73</sup> with C<sub>min</sub> = C / (2 · 8.64 × 10¹⁹) = {compact(kaplanDays)}{' '}
        petaflop/s-days: N = {compact(optimalModel(budget, 'kaplan').parameters)}; D = C / 6N ={' '}
        {compact(optimalModel(budget, 'kaplan').tokens)}.
      </li>
    </ul>
  );
}

const sign = (value: number) => `${value < 0 ? '−' : '+'} ${Math.abs(value)}`;

/** Both charts as tables, and where the numbers come from. */
export function Data({
  bought,
  models,
}: {
  bought: readonly Purchase[];
  models: readonly PlottedModel[];
}) {
  const sizes = counts(bought.map(({ parameters }) => parameters));
  const texts = counts(bought.map(({ tokens }) => tokens));
  const each = ratios(bought.map(({ parameters, tokens }) => tokens / parameters));
  const work = powers(models.map(({ parameters, tokens }) => trainingFlops(parameters, tokens)));
  const ofModels = ratios(models.map(({ parameters, tokens }) => tokens / parameters));
  return (
    <>
      <DataTable
        label="What each approach buys"
        caption="What each approach buys with this budget"
        head={['Approach', 'Parameters', 'Tokens', 'Tokens per parameter', 'Loss by the refit']}
        rows={bought.map(({ approach, parameters, tokens }, i) => [
          APPROACH_NAMES[approach],
          sizes[i],
          texts[i],
          each[i],
          fixed(parametricLoss(parameters, tokens), 3),
        ])}
      />
      <DataTable
        label="The models shown"
        caption="The models shown"
        head={['Model', 'Parameters', 'Tokens', '6ND, FLOPs', 'Tokens per parameter', 'Source']}
        rows={models.map(({ name, parameters, tokens, source }, i) => [
          name,
          compact(parameters),
          compact(tokens),
          work[i],
          ofModels[i],
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
