import { DataTable } from '../shared/DataTable.tsx';
import { integer } from '../shared/format.ts';
import { BEGINNING, lastOf, loss, nameOf, type Run } from './run.ts';
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

interface SamplesProps {
  recorded: Recorded;
  run: Run | undefined;
  /** what was trained is switched off: the base answers */
  off: boolean;
}

/** What the base writes, and what this run does. */
export function Samples({ recorded, run, off }: SamplesProps) {
  const tuned = run && marksOf(run).sample;
  const texts = [
    ['The base', recorded.sample],
    ...(tuned === undefined ? [] : [off ? ['Switched off', recorded.sample] : ['Tuned', tuned]]),
  ];
  return (
    <details class="widget-details">
      <summary>What the base and the run write</summary>
      <dl class="samples">
        {texts.map(([name, text = '']) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {BEGINNING} <q>{text.trim()}</q>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

interface DataProps {
  recorded: Recorded;
  own: readonly Run[];
}

export function Data({ recorded, own }: DataProps) {
  return (
    <>
      <DataTable
        label="Runs"
        caption="Runs after their last step, nats a character"
        head={['Run', 'Field', 'Trained', 'On the field', 'General', 'Mark of the weights']}
        rows={[...recorded.runs, ...own].map((each, i) => {
          const [, domain, general] = lastOf(each);
          return [
            i < recorded.runs.length ? nameOf(each) : `Yours: ${nameOf(each)}`,
            each.field,
            integer(each.trained),
            loss(domain),
            loss(general),
            marksOf(each).fingerprint ?? 'stopped',
          ];
        })}
      />
      <p>
        The samples are drawn at a temperature of 0.7. A run takes over a style; nothing here knows
        law.
      </p>
      <p>
        One small model; ours are of 300 steps and of one seed, and two others put them into the
        same order. What it calls general is mostly prose of the nineteenth century. Tests are
        passages of the documents that training has other passages of, which makes a field easier to
        learn than it is. The same settings give the same bits in every browser.
      </p>
    </>
  );
}
