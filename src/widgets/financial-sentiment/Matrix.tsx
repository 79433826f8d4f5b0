import { type ConfusionMatrix, correct, SENTIMENTS } from '../../models/lexicon-sentiment.ts';

interface Props {
  /** whose labels the columns are */
  who: string;
  matrix: ConfusionMatrix;
  total: number;
}

/** The investor's labels as rows, the given ones as columns; agreement on the diagonal. */
export function Matrix({ who, matrix, total }: Props) {
  return (
    <table class="confusion">
      <caption>
        {who}: {correct(matrix)} of {total} agree
      </caption>
      <thead>
        <tr>
          <th scope="col">investor says ↓</th>
          {SENTIMENTS.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SENTIMENTS.map((gold) => (
          <tr key={gold}>
            <th scope="row">{gold}</th>
            {SENTIMENTS.map((label) => (
              <td key={label} class={gold === label ? 'agree' : undefined}>
                {matrix[gold][label]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
