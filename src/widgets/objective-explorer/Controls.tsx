import { useEffect, useId, useState } from 'preact/hooks';
import data from '../../content/data/objective-texts.json';
import { Examples } from '../shared/Examples.tsx';
import { NumberField } from '../shared/NumberField.tsx';
import { Segments } from '../shared/Segments.tsx';
import {
  LIMITS,
  LONGEST_TEXT,
  OBJECTIVES,
  shorten,
  TOO_LONG,
  unfit,
  type State,
} from './settings.ts';

interface Props {
  state: State;
  update: (change: Partial<State>) => void;
}

const NAMES = { masked: 'Masked', causal: 'Causal', span: 'Span corruption' } as const;

/** Objective and draw: the main controls. */
export function Controls({ state, update }: Props) {
  const { objective, seed } = state;
  return (
    <>
      <Segments
        label="Objective"
        choices={OBJECTIVES.map((name) => [name, NAMES[name]] as const)}
        value={objective}
        onValue={(chosen) => {
          update({ objective: chosen });
        }}
      />
      {objective !== 'causal' && (
        <div class="draw">
          <NumberField
            label="Seed of the draw"
            value={seed}
            {...LIMITS.seed}
            describe="a whole number from 1 to 9,999"
            onValue={(value) => {
              update({ seed: Math.round(value) });
            }}
          />
          <button
            type="button"
            onClick={() => {
              update({ seed: (seed % LIMITS.seed.max) + 1 });
            }}
          >
            Draw again
          </button>
        </div>
      )}
    </>
  );
}

export function More({ state, update }: Props) {
  const { text, objective } = state;
  return (
    <>
      <TextField text={text} update={update} />
      <Examples
        examples={data.texts.map(({ id, name }) => [id, name] as const)}
        current={data.texts.find((item) => item.text === text)?.id}
        onExample={(id) => {
          update({ text: data.texts.find((item) => item.id === id)?.text ?? text });
        }}
      />
      {objective !== 'causal' && (
        <div class="control-row">
          <NumberField
            label="Hidden share"
            unit="%"
            value={state.share}
            {...LIMITS.share}
            describe="a whole percentage from 1 to 90"
            onValue={(share) => {
              update({ share: Math.round(share) });
            }}
          />
          {objective === 'span' && (
            <NumberField
              label="Mean length of a span"
              unit="tokens"
              value={state.span}
              {...LIMITS.span}
              describe="a whole number of tokens from 1 to 10"
              onValue={(span) => {
                update({ span: Math.round(span) });
              }}
            />
          )}
        </div>
      )}
    </>
  );
}

/** The reader's text: what is too short is kept in the field and not used. */
function TextField({ text, update }: { text: string; update: Props['update'] }) {
  const id = useId();
  const [written, setWritten] = useState(text);
  useEffect(() => {
    setWritten(text);
  }, [text]);
  return (
    <div class="field own-text">
      <label for={id}>Your text</label>
      <textarea
        id={id}
        rows={3}
        dir="auto"
        spellcheck={false}
        value={written}
        aria-describedby={`${id}-message`}
        onInput={({ currentTarget: { value } }) => {
          setWritten(value);
          if (unfit(shorten(value)) === undefined) update({ text: shorten(value) });
        }}
      />
      <span class="field-message" id={`${id}-message`} role="status">
        {unfit(written) ?? (written.length === LONGEST_TEXT ? TOO_LONG : '')}
      </span>
      <span class="field-hint">
        Tokens are whole words and signs here, up to {LONGEST_TEXT} characters of text.
      </span>
    </div>
  );
}
