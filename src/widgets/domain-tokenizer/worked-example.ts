import { trainSteps, type TrainingStep } from '../../models/byte-pair-encoding.ts';
import { type Cut, cutText } from './cut.ts';
import { EXAMPLES, type Field, settings } from './settings.ts';

/** What the built page shows, and the answer to its question. */
export interface WorkedExample {
  cuts: readonly Cut[];
  /** pieces of the everyday sentence, with as many merges */
  everyday: Readonly<Record<'general' | 'legal', number>>;
}

function learn(text: string, merges: number): TrainingStep[] {
  const steps: TrainingStep[] = [];
  for (const step of trainSteps(text)) {
    steps.push(step);
    if (steps.length >= merges) break;
  }
  return steps;
}

/** Trains at build time on the two texts of the default state. */
export function workedExample(texts: Readonly<Record<'general' | 'legal', string>>): WorkedExample {
  const { text, merges } = settings.initial;
  const steps = { general: learn(texts.general, merges), legal: learn(texts.legal, merges) };
  const everyday = (field: 'general' | 'legal') =>
    cutText(field, EXAMPLES['Every day'], steps[field], merges).pieces.length;
  const initial = (field: Field & keyof typeof steps) => cutText(field, text, steps[field], merges);
  return {
    cuts: [initial('general'), initial('legal')],
    everyday: { general: everyday('general'), legal: everyday('legal') },
  };
}
