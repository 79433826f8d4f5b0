interface Chip {
  readonly text: string;
  /** put in by an objective: no token of the text */
  readonly special?: boolean;
  /** stands under the token, joined to it; empty keeps the room */
  readonly below?: string | undefined;
  /** not seen from the chosen position */
  readonly hidden?: boolean;
}

interface Props {
  /** of the whole row */
  legend: string;
  /** shared by rows of which one token is chosen */
  name: string;
  chips: readonly Chip[];
  /** index of the chosen chip, if it is in this row */
  chosen: number | undefined;
  live: boolean;
  onChoose: (index: number) => void;
}

/** The tokens of a text, of which one is chosen: by tap, or with the arrow keys. */
export function TokenChips({ legend, name, chips, chosen, live, onChoose }: Props) {
  return (
    <fieldset class="tokens" disabled={!live}>
      <legend>{legend}</legend>
      {chips.map(({ text, special, below, hidden }, i) => (
        <label key={i} class={`token${special ? ' special' : ''}${hidden ? ' hidden-token' : ''}`}>
          <input
            type="radio"
            name={name}
            checked={i === chosen}
            onChange={() => {
              onChoose(i);
            }}
          />
          <bdi>{text}</bdi>
          {below !== undefined && <b>{below === '' ? '\u00a0' : below}</b>}
        </label>
      ))}
    </fieldset>
  );
}
