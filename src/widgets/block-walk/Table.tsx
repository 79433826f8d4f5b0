import type { ComponentChildren } from 'preact';
import type { Widths } from '../shared/chosen-model.ts';
import { integer } from '../shared/format.ts';
import { Scroller } from '../shared/Scroller.tsx';
import type { Step } from './settings.ts';
import { decimals, share, type Walk } from './walk.ts';

interface Props {
  walk: Walk;
  step: Step;
  model: Widths;
  /** the reader's guess of a weight: whose, and how much of 1 */
  guess: { readonly at: number; readonly weight: number } | undefined;
}

const size = (rows: number, columns: number) => `${integer(rows)} × ${integer(columns)}`;

/** One query against all keys: scores, weights, and the values that they mix. */
export function Table({ walk, step, model, guess }: Props) {
  const { words, at, head, sees } = walk;
  const n = words.length;
  const width = head.keys[0]?.length ?? 0;
  const scores = head.scores[at] ?? [];
  const weights = head.weights[at] ?? [];
  const numbers = (values: readonly number[] | undefined, part: string) =>
    (values ?? []).map((value, i) => (
      <td key={i} class={part}>
        {decimals(value)}
      </td>
    ));
  const shapes = (keys: ComponentChildren, values: ComponentChildren, pairs: string) => (
    <>
      <td class="key" colSpan={width}>
        {keys}
      </td>
      <td class="score">{pairs}</td>
      <td class="weight">{pairs}</td>
      <td class="value" colSpan={width}>
        {values}
      </td>
    </>
  );
  const d = walk.trace.input[at]?.length ?? 0;
  const real = (
    <>
      {size(model.hidden, model.kvHeads * model.headDim)}
      <br />
      {size(n, model.headDim)}
    </>
  );
  return (
    <Scroller label="Keys, scores, weights and values">
      <table class="walk" data-step={step}>
        <thead>
          <tr>
            <th scope="col">token</th>
            <th scope="colgroup" class="key" colSpan={width}>
              key
            </th>
            <th scope="col" class="score">
              score
            </th>
            <th scope="col" class="weight">
              weight
            </th>
            <th scope="colgroup" class="value" colSpan={width}>
              value
            </th>
          </tr>
          <tr class="shape">
            <th scope="row">matrix</th>
            {shapes(
              <>
                W<sub>K</sub> {size(d, d)}
              </>,
              <>
                W<sub>V</sub> {size(d, d)}
              </>,
              '',
            )}
          </tr>
          <tr class="shape">
            <th scope="row">shape</th>
            {shapes(size(n, width), size(n, width), size(n, n))}
          </tr>
          <tr class="shape">
            <th scope="row">in {model.name}</th>
            {shapes(real, real, size(n, n))}
          </tr>
        </thead>
        <tbody>
          <tr class="query">
            <th scope="row">query</th>
            {numbers(head.queries[at], 'key')}
            <td class="score">q · k ÷ √{width}</td>
            <td class="weight">softmax</td>
            <td class="value" colSpan={width} />
          </tr>
          {words.map((word, j) => (
            <tr key={j} class={sees[j] ? undefined : 'behind-mask'}>
              <th scope="row">{word}</th>
              {numbers(head.keys[j], 'key')}
              <td class="score">{sees[j] ? decimals(scores[j] ?? 0) : 'masked'}</td>
              <td class="weight">
                <span class="bar">
                  <i style={{ width: `${((weights[j] ?? 0) * 100).toFixed(1)}%` }} />
                  {guess?.at === j && (
                    <i class="guess" style={{ left: `${(guess.weight * 100).toFixed(1)}%` }} />
                  )}
                </span>
                <span class="share">{share(weights[j] ?? 0)}</span>
                {guess?.at === j && <small>you: {share(guess.weight)}</small>}
              </td>
              {numbers(head.values[j], 'value')}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">mixed</th>
            <td class="key" colSpan={width} />
            <td class="score" />
            <td class="weight">100%</td>
            {numbers(head.mixed[at], 'value')}
          </tr>
        </tfoot>
      </table>
    </Scroller>
  );
}
