import data from '../../content/data/objective-texts.json';
import { textTokens, type Token, type Visibility } from '../../models/objective-tokens.ts';
import { maskTokens, shiftTokens, type Fate } from '../../models/objectives.ts';
import { seededRandom } from '../../models/seeded-random.ts';
import { corruptSpans, drawSpans } from '../../models/span-corruption.ts';
import { counted } from '../../shared/counted.ts';
import type { State } from './settings.ts';

/** A row of positions: what stands there, and what must be guessed there; empty where nothing is. */
export interface Row {
  readonly legend: string;
  readonly tokens: readonly Token[];
  /** one for each token; undefined for a row that guesses nothing */
  readonly targets: readonly string[] | undefined;
}

/** A training example, ready to be drawn. Positions count through all rows. */
export interface Example {
  readonly rows: readonly Row[];
  readonly sees: Visibility;
  /** so many positions belong to the encoder, if there is one beside a decoder */
  readonly apart: number;
  /** positions that count in the loss */
  readonly losses: number;
  /** tokens of the text */
  readonly tokens: number;
  readonly spans: number;
  readonly fates: Readonly<Record<Fate, number>>;
}

const texts = (tokens: readonly Token[]): string[] => tokens.map(({ text }) => text);
const NO_FATES = { masked: 0, replaced: 0, kept: 0 };

/** The text under the objective, drawn with the seed. */
export function makeExample({ text, objective, seed, share, span }: State): Example {
  const tokens = textTokens(text);
  const random = seededRandom(seed);
  const base = { apart: 0, tokens: tokens.length, spans: 0, fates: NO_FATES };
  if (objective === 'masked') {
    const { input, chosen, sees } = maskTokens(tokens, share / 100, data.words, random);
    const targets = tokens.map(() => '');
    const fates = { ...NO_FATES };
    for (const { position, fate } of chosen) {
      targets[position] = tokens[position]?.text ?? '';
      fates[fate] += 1;
    }
    const rows = [{ legend: 'Reads, and guesses below', tokens: input, targets }];
    return { ...base, rows, sees, losses: chosen.length, fates };
  }
  if (objective === 'causal') {
    const { input, target, sees } = shiftTokens(tokens);
    const rows = [{ legend: 'Reads, and guesses below', tokens: input, targets: texts(target) }];
    return { ...base, rows, sees, losses: target.length };
  }
  const spans = drawSpans(tokens.length, share / 100, span, random);
  const corrupted = corruptSpans(tokens, spans);
  const { input, target, decoderInput, encoderSees, decoderSees } = corrupted;
  const none = target.map(() => false);
  return {
    ...base,
    rows: [
      { legend: 'Encoder reads', tokens: input, targets: undefined },
      { legend: 'Decoder reads, and writes below', tokens: decoderInput, targets: texts(target) },
    ],
    sees: [
      ...encoderSees.map((row) => [...row, ...none]),
      ...decoderSees.map((row) => [...input.map(() => true), ...row]),
    ],
    apart: input.length,
    losses: target.length,
    spans: spans.length,
  };
}

/** Two sentences: what counts in the loss, and what the chosen position may look at. */
export function reading(example: Example, { objective, at }: State): string {
  const { tokens, losses, spans, fates, sees, apart, rows } = example;
  const seen = sees[at - 1]?.filter(Boolean).length ?? 0;
  const word = rows.flatMap((row) => texts(row.tokens))[at - 1] ?? '';
  if (objective === 'masked') {
    return `${losses} of ${counted(tokens, 'token')} count in the loss: ${fates.masked} masked, ${fates.replaced} replaced, ${fates.kept} unchanged. “${word}” sees all ${counted(seen, 'position')}, before and behind it.`;
  }
  if (objective === 'causal') {
    return `All ${losses} positions count in the loss: each guesses the token that follows. “${word}” sees ${counted(seen, 'position')}, itself the last.`;
  }
  const view =
    at > apart
      ? `“${word}” in the decoder sees the ${apart} of the encoder and ${seen - apart} of its own.`
      : `“${word}” in the encoder sees all ${apart} there.`;
  return `${counted(spans, 'span')} with ${counted(losses - spans - 1, 'token')} became sentinels: the encoder reads ${counted(apart, 'token')}, the decoder writes ${losses}. ${view}`;
}
