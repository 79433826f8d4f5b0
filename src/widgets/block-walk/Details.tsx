import type { TinyLanguageModel } from '../../models/transformer-block.ts';
import { type ModelChoice, shapeOf } from '../shared/chosen-model.ts';
import { DataTable } from '../shared/DataTable.tsx';
import { integer } from '../shared/format.ts';
import type { CourseModel } from '../shared/model-table.ts';
import { decimals, share, type Walk } from './walk.ts';

export { NextToken } from './NextToken.tsx';

const size = (rows: number, columns: number) => `${integer(rows)} × ${integer(columns)}`;

/** The formula with the numbers of the likeliest key, and of the softmax. */
export function Working({ walk }: { walk: Walk }) {
  const { words, at, head, sees } = walk;
  const weights = head.weights[at] ?? [];
  const scores = head.scores[at] ?? [];
  const top = weights.indexOf(Math.max(...weights));
  const query = head.queries[at] ?? [];
  const key = head.keys[top] ?? [];
  const seen = words.map((_, j) => j).filter((j) => sees[j]);
  const sum = seen.reduce((total, j) => total + Math.exp(scores[j] ?? 0), 0);
  return (
    <ol class="working">
      <li>
        Query “{words[at]}” · key “{words[top]}” ={' '}
        {query.map((q, i) => `${decimals(q)} × ${decimals(key[i] ?? 0)}`).join(' + ')}; divided by √
        {query.length}: {decimals(scores[top] ?? 0)}.
      </li>
      <li>
        Softmax: e to the power of {decimals(scores[top] ?? 0)}, divided by the sum of the same for{' '}
        {seen.length === 1 ? 'the one token' : `the ${String(seen.length)} tokens`} it may see,{' '}
        {decimals(sum)}: {share(weights[top] ?? 0)}.
      </li>
      <li>
        Mixed value, first number:{' '}
        {seen
          .map((j) => `${decimals(weights[j] ?? 0)} × ${decimals(head.values[j]?.[0] ?? 0)}`)
          .join(' + ')}{' '}
        = {decimals(head.mixed[at]?.[0] ?? 0)}.
      </li>
    </ol>
  );
}

interface DataProps {
  small: TinyLanguageModel;
  models: readonly CourseModel[];
  choice: ModelChoice;
}

/** Every matrix with its shape, here and in a real model, and where the small model comes from. */
export function Data({ small, models, choice }: DataProps) {
  const model = shapeOf(choice, models);
  const { embedding, block, unembedding } = small;
  const { hidden: d, heads, kvHeads, headDim, ffn, vocab } = model;
  const here = (matrix: readonly (readonly number[])[]) =>
    size(matrix.length, matrix[0]?.length ?? 0);
  const rows = [
    ['Embedding', here(embedding), size(vocab, d)],
    ['Query matrix', here(block.attention.query), size(d, heads * headDim)],
    ['Key matrix', here(block.attention.key), size(d, kvHeads * headDim)],
    ['Value matrix', here(block.attention.value), size(d, kvHeads * headDim)],
    ['Output matrix', here(block.attention.output), size(heads * headDim, d)],
    ['Feed-forward, up', here(block.up), `${size(d, ffn)}${model.ffnGated ? ', twice' : ''}`],
    ['Feed-forward, down', here(block.down), size(ffn, d)],
    [
      'To the vocabulary',
      here(unembedding),
      model.tiedEmbeddings ? 'the embedding, turned' : size(d, vocab),
    ],
  ] as const;
  return (
    <>
      <DataTable
        label="Trained matrices"
        caption="Trained matrices: rows × columns"
        head={['Matrix', 'Here', model.name]}
        rows={[
          ...rows,
          [
            'Heads, blocks',
            `${block.attention.heads} heads, 1 block`,
            `${integer(heads)} heads, ${integer(model.layers)} blocks`,
          ],
        ]}
      />
      <p>
        The small model was trained for this course, with its mask on, to continue 18 sentences of
        the form “cats (near dogs) like milk .” with cats, dogs and birds, like and fear. Its layer
        norms stand before attention and feed-forward layer; positions are added to the embedding.
        All of its weights are rounded to two decimals, and the page computes with exactly these.
      </p>
    </>
  );
}
