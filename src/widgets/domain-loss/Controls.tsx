import { Segments } from '../shared/Segments.tsx';
import { OwnText } from '../shared/tiny-model/OwnText.tsx';
import { FIELDS, LONGEST, NAMES, type State } from './settings.ts';

interface Props {
  state: State;
  update: (change: Partial<State>) => void;
}

/** Whose sentence is cut and weighed. */
export function Controls({ state, update }: Props) {
  return (
    <>
      <Segments
        label="Sentence on the stage"
        choices={[...FIELDS.map((field) => [field, NAMES[field]] as const), ['own', 'Yours']]}
        value={state.shown}
        onValue={(shown) => {
          update({ shown });
        }}
      />
      <OwnText
        value={state.text}
        most={LONGEST}
        onText={(text) => {
          update({ shown: 'own', text });
        }}
      />
    </>
  );
}
