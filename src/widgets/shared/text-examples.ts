import { quoted } from './quoted.ts';
import { type Choices, type Chosen, group, oneOf, oneOfEach, type Settings } from './settings.ts';
import { unknownParameters } from './url-state.ts';

/** The texts that an overlap metric compares. */
export interface Texts {
  readonly references: readonly string[];
  readonly candidate: string;
}

/** Texts with the settings under which they make their point, named as in a link. */
export interface TextExample extends Texts {
  readonly id: string;
  readonly name: string;
  /** what the example shows, in one sentence */
  readonly point: string;
  readonly settings?: Readonly<Record<string, string>>;
}

interface TextState<C extends Choices> extends Texts {
  /** id of the example on the stage; empty for the reader's own texts */
  readonly preset: string;
  readonly settings: Chosen<C>;
}

export const MOST_REFERENCES = 5;

/** Characters of texts in a link, encoded; with settings and id it stays under what is read back. */
export const LONGEST_IN_LINK = 3600;

function textParameters({ references, candidate }: Texts): URLSearchParams {
  const parameters = new URLSearchParams();
  references.forEach((reference) => {
    parameters.append('reference', reference);
  });
  parameters.set('candidate', candidate);
  return parameters;
}

/** Whether a link can carry the texts. */
export function fitsLink(texts: Texts): boolean {
  const raw = texts.references.reduce((sum, text) => sum + text.length, texts.candidate.length);
  return raw <= LONGEST_IN_LINK && textParameters(texts).toString().length <= LONGEST_IN_LINK;
}

/** The state that shows an example. */
export function stateOf<C extends Choices>(choices: C, example: TextExample): TextState<C> {
  const { id, references, candidate, settings = {} } = example;
  const all = group(oneOfEach(choices));
  return {
    preset: id,
    references,
    candidate,
    settings: all.parse(new URLSearchParams(settings), '', () => undefined),
  };
}

/** Links that name an example, or carry texts; settings only where they differ from the example's. */
export function textSettings<C extends Choices>(
  examples: readonly TextExample[],
  choices: C,
): Settings<TextState<C>> {
  const [first] = examples;
  if (!first) throw new Error('A figure about texts needs at least one example.');
  const initial = stateOf(choices, first);
  const presets = oneOf(examples.map(({ id }) => id));
  const base = (preset: string) =>
    stateOf(choices, examples.find(({ id }) => id === preset) ?? first);
  const over = (preset: string) => group(oneOfEach(choices, base(preset).settings));

  return {
    initial,
    of: ({ preset }) => ({ parts: { preset: presets, settings: over(preset) } }),
    parse(parameters) {
      const names = ['preset', 'reference', 'candidate', ...Object.keys(choices)];
      const ignored = unknownParameters(parameters, names);
      const wanted = parameters.get('preset') ?? initial.preset;
      const start = base(wanted);
      if (wanted !== start.preset) ignored.push(`there is no example ${quoted(wanted)}`);
      const references = parameters.getAll('reference');
      const candidate = parameters.get('candidate');
      if (references.length > MOST_REFERENCES) {
        ignored.push(`only ${MOST_REFERENCES} references fit on the stage`);
      }
      const state = {
        preset: references.length === 0 && candidate === null ? start.preset : '',
        references: references.length > 0 ? references.slice(0, MOST_REFERENCES) : start.references,
        candidate: candidate ?? start.candidate,
        settings: over(start.preset).parse(parameters, '', (said) => ignored.push(said)),
      };
      return { state, ignored };
    },
    serialise(state) {
      const own = state.preset === '';
      const parameters = own && fitsLink(state) ? textParameters(state) : new URLSearchParams();
      if (!own) presets.write(parameters, 'preset', state.preset);
      over(state.preset).write(parameters, '', state.settings);
      return parameters;
    },
  };
}
