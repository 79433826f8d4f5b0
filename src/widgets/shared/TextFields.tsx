import { useId } from 'preact/hooks';
import { fitsLink, MOST_REFERENCES, type Texts } from './text-examples.ts';

interface FieldProps {
  label: string;
  value: string;
  /** a remark on the text */
  note: string;
  onText: (text: string) => void;
  onRemove?: (() => void) | undefined;
}

/** Browsers look for the direction line by line, which takes them seconds in very long texts. */
const LONGEST_WITH_DIRECTION = 4000;

function TextField({ label, value, note, onText, onRemove }: FieldProps) {
  const id = useId();
  return (
    <div class="text-field">
      <label for={id}>{label}</label>
      {onRemove && (
        <button type="button" aria-label={`Remove ${label.toLowerCase()}`} onClick={onRemove}>
          Remove
        </button>
      )}
      <textarea
        id={id}
        dir={value.length > LONGEST_WITH_DIRECTION ? undefined : 'auto'}
        rows={2}
        spellcheck={false}
        autocomplete="off"
        value={value}
        aria-describedby={`${id}-note`}
        onInput={(event) => {
          onText(event.currentTarget.value);
        }}
      />
      <p class="field-message" id={`${id}-note`} role="status">
        {note}
      </p>
    </div>
  );
}

interface Props {
  texts: Texts;
  /** remarks on the references, in their order, and on the candidate */
  notes: { references: readonly string[]; candidate: string };
  onTexts: (texts: Texts) => void;
}

/** References and candidate of an overlap metric, to be typed or pasted. */
export function TextFields({ texts, notes, onTexts }: Props) {
  const { references, candidate } = texts;
  const several = references.length > 1;
  return (
    <div class="text-fields">
      {references.map((reference, index) => (
        <TextField
          key={index}
          label={several ? `Reference ${index + 1}` : 'Reference'}
          value={reference}
          note={notes.references[index] ?? ''}
          onText={(text) => {
            onTexts({ references: references.with(index, text), candidate });
          }}
          onRemove={
            several
              ? () => {
                  onTexts({ references: references.toSpliced(index, 1), candidate });
                }
              : undefined
          }
        />
      ))}
      {references.length < MOST_REFERENCES && (
        <button
          type="button"
          class="add-reference"
          onClick={() => {
            onTexts({ references: [...references, ''], candidate });
          }}
        >
          Add a reference
        </button>
      )}
      <TextField
        label="Candidate"
        value={candidate}
        note={notes.candidate}
        onText={(text) => {
          onTexts({ references, candidate: text });
        }}
      />
      {!fitsLink(texts) && (
        <p class="field-message" role="status">
          These texts are too long for a link: a copied link opens your settings with the first
          example instead.
        </p>
      )}
    </div>
  );
}
