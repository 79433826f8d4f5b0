interface Props<Value extends string | number> {
  /** of the whole group */
  label: string;
  /** what can be chosen, with its words */
  choices: readonly (readonly [Value, string])[];
  /** undefined while nothing is chosen */
  value: Value | undefined;
  onValue: (value: Value) => void;
}

/** Modes of which one holds, as joined buttons. */
export function Segments<Value extends string | number>(props: Props<Value>) {
  const { label, choices, value, onValue } = props;
  return (
    <div class="segments" role="group" aria-label={label}>
      {choices.map(([choice, words]) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === value}
          onClick={() => {
            onValue(choice);
          }}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
