interface Props<Id extends string> {
  /** cases worth a look, with their names */
  examples: readonly (readonly [Id, string, ...unknown[]])[];
  /** the one on the stage, if it is one */
  current?: Id | undefined;
  onExample: (id: Id) => void;
}

/** Chips behind "Try:", each a case that tells a story. */
export function Examples<Id extends string>({ examples, current, onExample }: Props<Id>) {
  return (
    <div class="chips" role="group" aria-label="Examples">
      <span aria-hidden="true">Try:</span>
      {examples.map(([id, name]) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === current}
          onClick={() => {
            onExample(id);
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
