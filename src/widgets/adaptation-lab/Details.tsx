import { integer } from '../shared/format.ts';
import { lastOf, loss, nameOf, type Run } from './run.ts';
import type { Recorded } from './reading.ts';
import type { State } from './settings.ts';
import { marksOf } from './recorded.ts';

export function Working({ state, run }: { state: State; run: Run | undefined }) {
  const count = run ? integer(run.trained) : undefined;
  return (
    <ul class="working">
      <li>
        {
          {
            full: 'Full fine-tuning changes every number of the model.',
            lora: `LoRA freezes them and trains two narrow matrices beside each chosen one: r × (inputs + outputs) numbers, here ${count ?? 'not counted yet'} in three blocks. Their product, times 16 / r, is added.`,
            'soft-prompt': `A soft prompt freezes them and trains eight vectors of 64 numbers that stand before every text: ${count ?? '512'} numbers.`,
            scratch: 'From scratch the same training begins with random numbers, without the base.',
          }[state.method]
        }
      </li>
      <li>
        A step takes eight windows of 64 tokens, the mean of −ln p of their next tokens, its
        gradient, and a step of Adam at a constant rate of {state.rate}. Full gradients are computed
        for every method, so that none saves time here.
      </li>
      <li>Both losses are nats a character on held-out text of the same sources.</li>
    </ul>
  );
}

interface DataProps {
  recorded: Recorded;
  own: readonly Run[];
  run: Run | undefined;
}

export function Data({ recorded, own, run }: DataProps) {
  const sample = run && marksOf(run).sample;
  return (
    <>
      <div class="scroller" tabIndex={0} role="group" aria-label="Runs">
        <table>
          <caption>Runs after their last step, nats a character</caption>
          <thead>
            <tr>
              <th scope="col">Run</th>
              <th scope="col">Field</th>
              <th scope="col">Trained</th>
              <th scope="col">On the field</th>
              <th scope="col">General</th>
              <th scope="col">Mark of the weights</th>
            </tr>
          </thead>
          <tbody>
            {[...recorded.runs, ...own].map((each, i) => {
              const [, domain, general] = lastOf(each);
              return (
                <tr key={i}>
                  <th scope="row">
                    {i < recorded.runs.length ? nameOf(each) : `Yours: ${nameOf(each)}`}
                  </th>
                  <td>{each.field}</td>
                  <td>{integer(each.trained)}</td>
                  <td>{loss(domain)}</td>
                  <td>{loss(general)}</td>
                  <td>{marksOf(each).fingerprint}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p>
        After “The court” the base writes: “{recorded.sample.trim()}”.
        {sample !== undefined && ` Tuned, it writes: “${sample.trim()}”.`} It takes over a style. It
        does not know law.
      </p>
      <p>
        One small model; ours are of one seed and 300 steps. What it calls general is mostly prose
        of the nineteenth century. Tests are passages of the documents that training has other
        passages of, which makes a field easier to learn than it is. The same settings give the same
        bits in every browser.
      </p>
    </>
  );
}
