import { fixed, integer } from '../shared/format.ts';
import type { Benchmark, Size } from './benchmarks.ts';
import { accuracyMetrics, cells, type Helm, measuring, type Quality, without } from './helm.ts';
import { LABELS } from './labels.ts';
import { list } from './words.ts';

/** "over 240,000 votes" */
export const sizeInWords = ({ count, noun, atLeast }: Size): string =>
  `${atLeast === true ? 'over ' : ''}${integer(count)} ${noun}`;

/** 87.1, 65, 1.96: as the source prints it */
export const score = (value: number): string => String(value);

/** The strip of scores for those who do not see it. */
export function scoresInWords({ human, chance, scores }: Benchmark): string {
  const models = scores.map(({ when, value, who }) => `${score(value)} (${who}, ${when})`);
  return [
    human ? `Human ${score(human.value)}: ${human.who}.` : '',
    models.length > 0 ? `Models ${models.join(', ')}.` : '',
    chance === undefined ? '' : `Guessing ${score(chance)}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** How widely one of HELM’s metrics is measured. */
export function helmReading(helm: Helm, quality: Quality): string {
  const { matrix } = helm;
  const count = measuring(helm, quality).length;
  const head = `${LABELS.quality[quality].replace(/^./, (first) => first.toUpperCase())} is measured in ${count} of the ${matrix.length} core scenarios`;
  const tail =
    quality === 'accuracy'
      ? `. It is not one metric but several: ${list(accuracyMetrics(helm))}`
      : count === matrix.length
        ? ''
        : `, not in: ${list(without(helm, quality))}`;
  return `${head}${tail}. In all, ${cells(helm)} of ${matrix.length * helm.metrics.length} cells are measured.`;
}

/** "+3.7", "−26" */
export const signed = (value: number): string =>
  `${value < 0 ? '−' : '+'}${fixed(Math.abs(value), 1)}`;
