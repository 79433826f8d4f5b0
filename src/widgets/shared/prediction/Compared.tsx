interface Props {
  /** undefined before a guess: nothing is drawn */
  guess: number | undefined;
  truth: number;
  /** where the bars would end; both start at 0 */
  most: number;
  /** a number with its unit, in words */
  words: (value: number) => string;
  /** what is compared */
  name: string;
}

/** A guess as a dashed ghost above the truth, to one scale. */
export function Compared({ guess, truth, most, words, name }: Props) {
  if (guess === undefined) return null;
  const rows = [
    ['Your guess', guess, 'ghost'],
    [name, truth, undefined],
  ] as const;
  return (
    <ul class="compared">
      {rows.map(([label, value, kind]) => (
        <li key={label} class={kind}>
          <span>{label}</span>
          <span class="compared-track">
            <i style={{ width: `${(Math.min(1, value / most) * 100).toFixed(1)}%` }} />
            <span>{words(value)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
