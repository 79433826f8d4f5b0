import type { ModelShape } from '../../models/model-shape.ts';
import { DataTable } from '../shared/DataTable.tsx';
import { compact, fixed, integer, percent } from '../shared/format.ts';
import { fileSize, gap, promptCost, type Curves } from './prompt.ts';
import type { State } from './settings.ts';

/** The formulas with the current numbers put in. */
export function Working({ model, state }: { model: ModelShape; state: State }) {
  const { parameters, share, context, positions, used } = promptCost(model, state);
  const [p, d] = [integer(state.p), integer(model.hidden)];
  return (
    <ul class="working">
      <li>
        Parameters: p · d = {p} · {d} = {integer(parameters)}; of {integer(model.totalParams)} that
        is {percent(share)}.
      </li>
      <li>File: 4 bytes a number in FP32, {fileSize(parameters)}.</li>
      <li>
        Context: p / {integer(context)} = {percent(used)}
        {used > 1 && ', more than there is'}.
        {positions !== undefined &&
          state.context > positions &&
          ` ${model.name} has ${integer(positions)} positions and no more.`}
      </li>
      {model.architecture === 'encoder-decoder' && (
        <li>
          Lester 2021 puts the vectors before the encoder’s input alone. The <code>peft</code>{' '}
          library gives the decoder as many: 2 · p · d = {integer(2 * parameters)}.
        </li>
      )}
    </ul>
  );
}

const score = (of: number | undefined): string => fixed(of ?? 0, 2);

/** The curves as tables, and where they come from. */
export function Data({ curves }: { curves: Curves }) {
  return (
    <>
      <DataTable
        label="Scores"
        caption="SuperGLUE, development set"
        head={[
          'Model',
          'Parameters',
          'Prompt tuning (± 1 s.d.)',
          'All weights',
          'All, many tasks',
          'Prompt tuning is',
        ]}
        rows={curves.names.map((name, i) => [
          name,
          compact(curves.sizes[i] ?? 0),
          `${score(curves.prompt[i]?.[0])} (${score(curves.prompt[i]?.[1])} to ${score(curves.prompt[i]?.[2])})`,
          score(curves.full[i]),
          score(curves.multi[i]),
          gap(curves, i),
        ])}
      />
      <p>
        GPT-3, few-shot:{' '}
        {curves.words.map(([size, value]) => `${compact(size)} ${fixed(value, 1)}`).join(', ')}.
      </p>
      <p>
        Source: Lester 2021, Figure 1, read from the drawing to about 0.02 points; T5 v1.1 adapted
        to language modelling, 100 virtual tokens, mean of three runs. One benchmark, one family of
        models, and one size at which prompt tuning was level.
      </p>
    </>
  );
}
