import type { TextExample } from './text-examples.ts';

interface Props {
  examples: readonly TextExample[];
  /** id of the example on the stage; empty for the reader's own texts */
  current: string;
  onExample: (example: TextExample) => void;
}

/** Texts that make a point, to be put on the stage. */
export function ExampleButtons({ examples, current, onExample }: Props) {
  return (
    <div class="presets" role="group" aria-label="Examples">
      {examples.map((example) => (
        <button
          key={example.id}
          type="button"
          aria-pressed={example.id === current}
          onClick={() => {
            onExample(example);
          }}
        >
          {example.name}
        </button>
      ))}
    </div>
  );
}
