import { useId } from 'preact/hooks';

interface Props {
  value: string;
  /** characters that the figure takes */
  most: number;
  /** what else there is to say of the text */
  note?: string;
  onText: (text: string) => void;
}

/** A field for the reader's own text. */
export function OwnText({ value, most, note = '', onText }: Props) {
  const id = useId();
  return (
    <div class="text-fields">
      <div class="text-field">
        <label for={id}>Your text</label>
        <textarea
          id={id}
          rows={2}
          dir="auto"
          spellcheck={false}
          maxLength={most}
          value={value}
          aria-describedby={`${id}-message`}
          onInput={({ currentTarget }) => {
            onText(currentTarget.value.slice(0, most));
          }}
        />
        <p class="field-message" id={`${id}-message`} role="status">
          {value.length >= most ? `The first ${String(most)} characters are used.` : note}
        </p>
      </div>
    </div>
  );
}
