import { noun } from '../../shared/counted.ts';
import { bytes } from '../shared/bytes.ts';
import { compact, percent } from '../shared/format.ts';
import { CARDS, fit, GIGABYTE, type Cost } from './methods.ts';

const width = (share: number): string => `${(share * 100).toFixed(2)}%`;

interface Props {
  costs: readonly Cost[];
  tasks: number;
}

/** A row for each method: what it trains, its memory in training, its storage for all tasks. */
export function Bars({ costs, tasks }: Props) {
  const possible = costs.filter(({ problem }) => problem === undefined);
  const memory = Math.max(...possible.map((cost) => cost.memory.total));
  const storage = Math.max(...possible.map((cost) => cost.storage));
  const cards = CARDS.filter((card) => card * GIGABYTE <= memory);
  return (
    <div class="peft-compare">
      <p class="legend">
        <span>
          <i class="swatch frozen" aria-hidden="true" /> weights
        </span>
        <span>
          <i class="swatch trained" aria-hidden="true" /> gradients and Adam’s states
        </span>
        <span>
          <i class="swatch stored" aria-hidden="true" /> on disk
        </span>
        {cards.length > 0 && (
          <span>
            <i class="card-mark" aria-hidden="true" /> cards of {cards.join(', ')} GB
          </span>
        )}
      </p>
      <ul>
        {costs.map((cost) => (
          <li key={cost.name}>
            <div>
              <b>{cost.name}</b>
              <span>
                {compact(cost.trainable)} trained, {percent(cost.share)}
              </span>
            </div>
            {cost.problem === undefined ? (
              <>
                <div>
                  <div class="track" aria-hidden="true">
                    <i class="frozen" style={{ width: width(cost.memory.weights / memory) }} />
                    <i
                      class="trained"
                      style={{ width: width((cost.memory.total - cost.memory.weights) / memory) }}
                    />
                    {cards.map((card) => (
                      <s key={card} style={{ left: width((card * GIGABYTE) / memory) }} />
                    ))}
                  </div>
                  <span>
                    {bytes(cost.memory.total)} to train, {fit(cost.memory)}
                  </span>
                </div>
                <div>
                  <div class="track" aria-hidden="true">
                    <i class="stored" style={{ width: width(cost.storage / storage) }} />
                  </div>
                  <span>
                    {bytes(cost.storage)} for {compact(tasks)} {noun(tasks, 'task')},{' '}
                    {bytes(cost.perTask)} each
                  </span>
                </div>
              </>
            ) : (
              <span>{cost.problem}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
