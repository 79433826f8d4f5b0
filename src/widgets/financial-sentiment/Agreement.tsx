import { correct } from '../../models/lexicon-sentiment.ts';
import type { Comparison } from './headlines.ts';

interface Props {
  comparison: Comparison;
  /** of the list on all headlines, once it was made */
  guess: number | undefined;
}

/** How often the reader and the list agree with the investor, with the guess as a ghost. */
export function Agreement({ comparison: { total, reader, list }, guess }: Props) {
  if (total === 0) return null;
  const rows = [
    ...(reader ? [['You', correct(reader), undefined] as const] : []),
    ...(guess === undefined ? [] : [['Your guess', guess, 'ghost'] as const]),
    ['Word list', correct(list), undefined] as const,
  ];
  return (
    <>
      <p class="agreement-name">Agree with the investor, of {total}</p>
      <ul class="compared">
        {rows.map(([name, agreed, kind]) => (
          <li key={name} class={kind}>
            <span>{name}</span>
            <span class="compared-track">
              <i style={{ width: `${((agreed / total) * 100).toFixed(1)}%` }} />
              <span>{agreed}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
