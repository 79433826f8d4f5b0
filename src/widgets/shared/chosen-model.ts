import { decoderShape, type DecoderSizes, headWidth } from '../../models/decoder-shape.ts';
import { load, save } from '../../shared/storage.ts';
import type { CourseModel } from './model-table.ts';
import { parseWithin } from './parse-number.ts';

/** A model of the course's list, or sizes of the reader's own. */
export type ModelChoice = { readonly id: string } | { readonly shape: DecoderSizes };

/** What a figure needs to know of the list. */
type Known = readonly { readonly id: string }[];

/** In the order of links: `model=own,4096,32,11008,32000`. */
export const OWN_SIZES = [
  { name: 'hidden', label: 'Width d', min: 8, max: 65_536 },
  { name: 'layers', label: 'Blocks', min: 1, max: 1000 },
  { name: 'ffn', label: 'Feed-forward width', min: 8, max: 1_000_000 },
  { name: 'vocab', label: 'Vocabulary', min: 2, max: 10_000_000 },
] as const satisfies readonly { name: keyof DecoderSizes; [key: string]: unknown }[];

/** A start for the reader's own sizes: those of Llama 2 7B. */
export const OWN_START: DecoderSizes = { hidden: 4096, layers: 32, ffn: 11_008, vocab: 32_000 };

const OWN = 'own';
const OWN_NAME = 'your model';

/** The shape behind a choice; the first model of the list if it has no such id. */
export const shapeOf = (choice: ModelChoice, models: readonly CourseModel[]): CourseModel =>
  'shape' in choice
    ? { ...decoderShape(choice.shape, OWN, OWN_NAME), hub: '' }
    : listed(choice, models);

/** The widths of a query, for figures that count nothing. */
export type Widths = Pick<CourseModel, 'name' | 'hidden' | 'kvHeads' | 'headDim'>;

/** The widths behind a choice. */
export function widthsOf(choice: ModelChoice, models: readonly CourseModel[]): Widths {
  if (!('shape' in choice)) return listed(choice, models);
  const { hidden } = choice.shape;
  const headDim = headWidth(hidden);
  return { name: OWN_NAME, hidden, kvHeads: hidden / headDim, headDim };
}

function listed({ id }: { id: string }, models: readonly CourseModel[]): CourseModel {
  const model = models.find((each) => each.id === id) ?? models[0];
  if (model === undefined) throw new Error('The list of models is empty.');
  return model;
}

/** The choice in a link. */
export function choiceToText(choice: ModelChoice): string {
  if ('id' in choice) return choice.id;
  return [OWN, ...OWN_SIZES.map(({ name }) => choice.shape[name])].join(',');
}

/** The choice that a link states; undefined if there is no such model. */
export function choiceFromText(text: string, known: Known): ModelChoice | undefined {
  if (known.some(({ id }) => id === text)) return { id: text };
  const [first, ...parts] = text.split(',');
  if (first !== OWN || parts.length !== OWN_SIZES.length) return undefined;
  const shape = { ...OWN_START };
  for (const [index, { name, min, max }] of OWN_SIZES.entries()) {
    const parsed = parseWithin(parts[index] ?? '', { min, max });
    if (!parsed.ok) return undefined;
    shape[name] = parsed.value;
  }
  return { shape };
}

/** Record `model`, version 1: the choice, for every calculator of the course. */
const RECORD = 'model';

/** The model that the reader last chose anywhere; undefined without one, or one that makes sense. */
export const rememberedModel = (known: Known): ModelChoice | undefined =>
  load(RECORD, ({ version, ...choice }) =>
    version === 1 ? choiceFromText(choiceToText(choice as ModelChoice), known) : undefined,
  );

/** Whether the choice could be kept for other figures: storage may be denied or full. */
export const rememberModel = (choice: ModelChoice): boolean =>
  save(RECORD, { version: 1, ...choice });
