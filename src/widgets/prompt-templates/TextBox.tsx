import { useId } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  rows: number;
  messages?: readonly string[];
  onText: (text: string) => void;
}

/** A text of any length, with what is wrong in it said below. */
export function TextBox({ label, value, rows, messages = [], onText }: Props) {
  const id = useId();
  return (
    <div class="field text-box">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={rows}
        spellcheck={false}
        dir="auto"
        value={value}
        aria-invalid={messages.length > 0 ? 'true' : undefined}
        aria-describedby={`${id}-message`}
        onInput={(event) => {
          onText(event.currentTarget.value);
        }}
      />
      <span class="field-message" id={`${id}-message`} role="status">
        {messages.slice(0, 3).join(' ')}
      </span>
    </div>
  );
}
