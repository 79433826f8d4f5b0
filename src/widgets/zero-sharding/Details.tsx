import { memoryPerGpu } from '../../models/zero.ts';
import { bytes } from '../shared/bytes.ts';
import { integer } from '../shared/format.ts';
import { STAGES, type State } from './settings.ts';
import { sent, STAGE_NAMES } from './sharding.ts';

const TERMS = [
  ['weights', 'weights', 2, 3],
  ['gradients', 'gradients', 2, 2],
  ['optimizer', 'optimiser states', 12, 1],
] as const;

/** The formula with the present numbers. */
export function Working({ state }: { state: State }) {
  const memory = memoryPerGpu(state);
  return (
    <ul class="working">
      {TERMS.map(([part, name, each, from]) => (
        <li key={part}>
          {name}: {each} bytes × {integer(state.parameters)}
          {state.stage >= from ? ` ÷ ${integer(state.gpus)} GPUs` : ', whole on each GPU'} ={' '}
          {bytes(memory[part])}
        </li>
      ))}
      <li>
        sent in a step: {state.stage === 3 ? 3 : 2} × {integer(state.parameters)} numbers, 2 bytes
        each
        {state.gpus === 1 ? ', but with one GPU nothing is sent' : ` = ${bytes(sent(state).bytes)}`}
      </li>
    </ul>
  );
}

/** All four stages for the present model and number of GPUs. */
export function Data({ state }: { state: State }) {
  return (
    <>
      <div class="scroller" tabIndex={0} role="group" aria-label="The four stages">
        <table>
          <caption>
            {integer(state.parameters)} parameters on {integer(state.gpus)} GPUs, on each
          </caption>
          <thead>
            <tr>
              <th scope="col">Stage</th>
              <th scope="col">Weights</th>
              <th scope="col">Gradients</th>
              <th scope="col">Optimiser states</th>
              <th scope="col">Together</th>
            </tr>
          </thead>
          <tbody>
            {STAGES.map((stage) => {
              const memory = memoryPerGpu({ ...state, stage });
              return (
                <tr key={stage}>
                  <th scope="row">{STAGE_NAMES[stage]}</th>
                  <td>{bytes(memory.weights)}</td>
                  <td>{bytes(memory.gradients)}</td>
                  <td>{bytes(memory.optimizer)}</td>
                  <td>{bytes(memory.total)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p>
        Model states of mixed-precision Adam, 2 + 2 + 12 bytes a parameter (Rajbhandari et al. 2020,
        Sec. 3.1 and Fig. 1); traffic for many GPUs (Sec. 7). Activations, buffers and what is
        gathered for a moment come on top.
      </p>
    </>
  );
}
