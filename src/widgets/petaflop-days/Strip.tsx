/** A mark on a strip: a value, and its name if it is the one that counts. */
interface Mark {
  id: string;
  value: number;
  /** how it is drawn */
  kind: 'chosen' | 'other' | 'guess';
  name: string;
}

interface Props {
  title: string;
  /** both ends, above 0 */
  domain: readonly [number, number];
  ticks: readonly (readonly [value: number, text: string])[];
  marks: readonly Mark[];
}

const within = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

/** Values on one logarithmic line; names of the chosen and the guessed stand over and under it. */
export function Strip({ title, domain, ticks, marks }: Props) {
  const [low, high] = domain.map(Math.log10) as [number, number];
  const at = (value: number) => within((Math.log10(value) - low) / (high - low), 0, 1);
  const place = (value: number) => `${(100 * at(value)).toFixed(2)}%`;
  // The share of the name that lies left of its mark is that of the line: it never leaves the line.
  const beside = (value: number) => ({ left: place(value), translate: `-${place(value)}` });
  const named = (kind: Mark['kind']) =>
    marks
      .filter((mark) => mark.kind === kind)
      .map(({ id, value, name }) => (
        <p class={`strip-name ${kind}`} key={id}>
          <span style={beside(value)}>{name}</span>
        </p>
      ));
  return (
    <div class="strip">
      <p class="strip-title">{title}</p>
      {named('chosen')}
      <div class="strip-line" aria-hidden="true">
        {ticks.map(([value]) => (
          <i key={value} class="tick" style={{ left: place(value) }} />
        ))}
        {marks.map(({ id, value, kind, name }) => (
          <i key={id} class={`mark ${kind}`} style={{ left: place(value) }} title={name} />
        ))}
      </div>
      <p class="strip-ticks" aria-hidden="true">
        {ticks.map(([value, text]) => (
          <span key={value} style={{ left: place(value) }}>
            {text}
          </span>
        ))}
      </p>
      {named('guess')}
    </div>
  );
}
