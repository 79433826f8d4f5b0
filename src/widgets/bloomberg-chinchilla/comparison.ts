import {
  optimalModel,
  type OptimalModel,
  type ScalingApproach,
} from '../../models/scaling-laws.ts';
import { compact, scientific, times } from '../shared/format.ts';

export interface Purchase extends OptimalModel {
  approach: ScalingApproach;
}

interface Band {
  low: number;
  high: number;
}

/** Names as the lesson uses them. */
export const APPROACH_NAMES: Readonly<Record<ScalingApproach, string>> = {
  kaplan: 'Kaplan',
  'chinchilla-1': 'Chinchilla 1',
  'chinchilla-2': 'Chinchilla 2',
  'chinchilla-3': 'Chinchilla 3',
  'chinchilla-3-refit': 'Refit of 3',
};

/** What each approach buys with a budget in FLOPs. */
export function purchases(budget: number, approaches: readonly ScalingApproach[]): Purchase[] {
  return approaches.map((approach) => ({ approach, ...optimalModel(budget, approach) }));
}

/** From the smallest to the largest choice of the Chinchilla approaches; undefined without any. */
export function chinchillaBand(
  bought: readonly Purchase[],
  quantity: keyof OptimalModel,
): Band | undefined {
  const values = bought
    .filter(({ approach }) => approach !== 'kaplan')
    .map((purchase) => purchase[quantity]);
  return values.length === 0 ? undefined : { low: Math.min(...values), high: Math.max(...values) };
}

/** "a little above that band, at 1.3 times its upper edge" */
export function againstBand(value: number, { low, high }: Band): string {
  if (value > high) {
    return `${distance(value / high)} above that band, at ${times(value / high)} times its upper edge`;
  }
  if (value < low) {
    return `${distance(low / value)} below that band, at ${times(value / low)} times its lower edge`;
  }
  return 'inside that band';
}

function distance(ratio: number): string {
  if (ratio < 1.5) return 'a little';
  return ratio < 3 ? 'clearly' : 'far';
}

/** The state in words: what the budget buys, and how one model's choice compares. */
export function reading(budget: number, bought: readonly Purchase[], model: OptimalModel): string {
  const parameters = chinchillaBand(bought, 'parameters');
  const tokens = chinchillaBand(bought, 'tokens');
  const kaplan = bought.find(({ approach }) => approach === 'kaplan');
  const parts = [`With ${scientific(budget)}\u00A0FLOPs`];
  if (parameters && tokens) {
    const range = ({ low, high }: Band) =>
      low === high ? compact(low) : `${compact(low)} to ${compact(high)}`;
    parts.push(
      `Chinchilla buys ${range(parameters)} parameters and ${range(tokens)} tokens` +
        (kaplan ? `, Kaplan ${compact(kaplan.parameters)} and ${compact(kaplan.tokens)}.` : '.'),
      `BloombergGPT’s ${compact(model.parameters)} lie ${againstBand(model.parameters, parameters)}; its ${compact(model.tokens)} tokens ${againstBand(model.tokens, tokens)}.`,
    );
  } else if (kaplan) {
    parts.push(
      `Kaplan buys ${compact(kaplan.parameters)} parameters trained on ${compact(kaplan.tokens)} tokens.`,
      'Switch a Chinchilla line on to compare BloombergGPT with it.',
    );
  } else {
    parts.push('every line is switched off. Switch one on to see what it would buy.');
  }
  return parts.join(' ');
}
