import { counted } from '../../shared/counted.ts';
import { AsPython } from '../shared/as-python/AsPython.tsx';
import { integer } from '../shared/format.ts';
import { chosen, sources } from './catalogue.ts';
import { type Built, problemText } from './pair.ts';
import type { State } from './settings.ts';
import { TextBox } from './TextBox.tsx';

interface Props {
  state: State;
  built: Built;
  update: (change: Partial<State>) => void;
}

/** The template's wording and the record's values, to be edited. */
export function More({ state, built, update }: Props) {
  const { kind } = chosen(state);
  const said = (side: 'prompt' | 'completion') =>
    built.problems[side].map((problem) => problemText(problem, kind.fields));
  return (
    <div class="pair-edit">
      <TextBox
        label="Prompt; a field’s name in braces"
        rows={4}
        value={built.wording.prompt}
        messages={said('prompt')}
        onText={(prompt) => {
          update({ prompt });
        }}
      />
      <TextBox
        label="Completion"
        rows={1}
        value={built.wording.completion}
        messages={said('completion')}
        onText={(completion) => {
          update({ completion });
        }}
      />
      {kind.fields.map((field) => (
        <TextBox
          key={field}
          label={built.unused.includes(field) ? `${field} (not used by this template)` : field}
          rows={1}
          value={built.values[field] ?? ''}
          onText={(text) => {
            update({ values: { ...state.values, [field]: text } });
          }}
        />
      ))}
    </div>
  );
}

/** What one call and one pair cost, with the current numbers put in. */
export function Working({ built }: Pick<Props, 'built'>) {
  const { examples, prompt, completion } = built.counts;
  const read = examples + prompt;
  return (
    <ol class="working">
      <li>
        One call reads the solved examples and the prompt: {integer(examples)} + {integer(prompt)} ={' '}
        {counted(read, 'token')}. A million calls read {integer(read * 1_000_000)}, of which{' '}
        {integer(examples * 1_000_000)} are the same examples again.
      </li>
      <li>
        The loss of this pair is a sum over its {counted(completion, 'completion token')}:{' '}
        {integer(completion)} of {counted(prompt + completion, 'token')} of the pair. Examples in a
        prompt train nothing.
      </li>
      <li>
        Here a token is a word or a mark of punctuation. A model’s tokeniser also splits words, so
        its counts are usually higher.
      </li>
    </ol>
  );
}

/** Where records and templates come from. */
export function Data() {
  return (
    <>
      {sources.map((source) => (
        <p key={source}>{source}</p>
      ))}
    </>
  );
}

const loadPython = () => import('./python.ts');

/** The pair as a program; the page of the lesson has no bytes for it before it is live. */
export function Python({ state, live }: { state: State; live: boolean }) {
  if (!live) return null;
  return (
    <AsPython
      live={live}
      load={loadPython}
      draw={({ ProgramText, program }) => <ProgramText program={program(state)} />}
    />
  );
}
