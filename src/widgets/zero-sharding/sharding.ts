import { counted } from '../../shared/counted.ts';
import {
  memoryPerGpu,
  numbersSentPerStep,
  type GpuMemory,
  type ZeroStage,
} from '../../models/zero.ts';
import { bytes } from '../shared/bytes.ts';
import { percent } from '../shared/format.ts';
import type { State } from './settings.ts';

/** Each number that travels is a weight or a gradient in 16 bits. */
const BYTES_SENT = 2;

export interface StageRow extends GpuMemory {
  stage: ZeroStage;
  name: string;
  /** what is shared out */
  shares: string;
  /** bytes that each GPU sends in a step */
  sent: number;
  fits: boolean;
}

const NAMES = [
  ['DDP', 'nothing shared out'],
  ['ZeRO-1', 'optimiser states'],
  ['ZeRO-2', 'and gradients'],
  ['ZeRO-3', 'and weights'],
] as const;

/** One GPU in each of the four stages. */
export function stageRows({ parameters, gpus, card }: State): StageRow[] {
  return ([0, 1, 2, 3] as const).map((stage) => {
    const memory = memoryPerGpu({ parameters, gpus, stage });
    const [name, shares] = NAMES[stage];
    return {
      ...memory,
      ...{ stage, name, shares },
      sent: BYTES_SENT * numbersSentPerStep(parameters, stage),
      fits: memory.total <= card * 1e9,
    };
  });
}

/** At most this many cards are drawn; what is more is cut off, and said. */
const MOST_CARDS = 2.5;

/** Bytes that fill the drawing from side to side. */
export function drawnBytes(rows: readonly StageRow[], card: number): number {
  const largest = Math.max(...rows.map(({ total }) => total));
  return Math.min(Math.max(largest, card * 1.15), card * MOST_CARDS);
}

/** The state in words. */
export function reading(state: State): string {
  const rows = stageRows(state);
  const row = rows[state.stage];
  const ddp = rows[0];
  if (!row || !ddp) return '';
  const room = state.card * 1e9 - row.total;
  const share = row.stage === 0 ? '' : `, ${percent(row.total / ddp.total)} of what DDP needs`;
  const verdict =
    room >= 0
      ? `On a card of ${String(state.card)}\u00A0GB that leaves ${bytes(room)} for activations.`
      : `A card of ${String(state.card)}\u00A0GB is ${bytes(-room)} too small.`;
  const sends = state.gpus === 1 ? 'nothing, being alone' : `about ${bytes(row.sent)} in a step`;
  return `With ${row.name}, each of ${counted(state.gpus, 'GPU')} holds ${bytes(row.total)} of model states${share}. ${verdict} It sends ${sends}.`;
}
