import { optimalModel, trainingFlops } from '../../models/scaling-laws.ts';
import { roundedBounds } from '../shared/scale.ts';
import type { PlottedModel } from './plotted-model.ts';

/** What the axes of both panels hold, in FLOPs, parameters and tokens. */
export interface ChartDomain {
  flops: readonly [number, number];
  parameters: readonly [number, number];
  tokens: readonly [number, number];
}

/** Rounded bounds that hold the usual range, the models shown and the budget. */
export function chartDomain(budget: number, models: readonly PlottedModel[]): ChartDomain {
  const flops = roundedBounds([
    3.1e22,
    9e24,
    budget,
    ...models.map(({ parameters, tokens }) => trainingFlops(parameters, tokens)),
  ]);
  const ends = flops.flatMap((end) =>
    (['kaplan', 'chinchilla-1', 'chinchilla-3'] as const).map((approach) =>
      optimalModel(end, approach),
    ),
  );
  return {
    flops,
    parameters: roundedBounds([...ends, ...models].map(({ parameters }) => parameters)),
    tokens: roundedBounds([...ends, ...models].map(({ tokens }) => tokens)),
  };
}
