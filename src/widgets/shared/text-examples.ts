import { type StateCodec, unknownParameters } from './url-state.ts';

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

/** Every setting with what it may be; the first is the default. */
export type Choices = Readonly<Record<string, readonly [string, ...string[]]>>;
export type Chosen<C extends Choices> = { readonly [Name in keyof C]: C[Name][number] };

export interface TextState<C extends Choices> extends Texts {
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

/** The settings that a link or an example names, over those of `base`. */
function chosen<C extends Choices>(
  choices: C,
  base: Chosen<C>,
  named: (name: string) => string | null | undefined,
  ignored: string[],
): Chosen<C> {
  const result: Record<string, string> = { ...base };
  for (const [name, allowed] of Object.entries(choices)) {
    const value = named(name) ?? undefined;
    if (value === undefined) continue;
    if (allowed.includes(value)) result[name] = value;
    else ignored.push(`“${name}” cannot be “${value.slice(0, 24)}”`);
  }
  return result as Chosen<C>;
}

/** The state that shows an example. */
export function stateOf<C extends Choices>(choices: C, example: TextExample): TextState<C> {
  const defaults = Object.fromEntries(
    Object.entries(choices).map(([name, [first]]) => [name, first]),
  ) as Chosen<C>;
  const { id, references, candidate, settings = {} } = example;
  return {
    preset: id,
    references,
    candidate,
    settings: chosen(choices, defaults, (name) => settings[name], []),
  };
}

/** Links that name an example, or carry texts; settings only where they differ from the example's. */
export function textCodec<C extends Choices>(
  examples: readonly TextExample[],
  choices: C,
): StateCodec<TextState<C>> {
  const [first] = examples;
  if (!first) throw new Error('A figure about texts needs at least one example.');
  const initial = stateOf(choices, first);
  const base = (preset: string): TextState<C> =>
    stateOf(choices, examples.find(({ id }) => id === preset) ?? first);

  return {
    initial,
    parse(parameters) {
      const names = ['preset', 'reference', 'candidate', ...Object.keys(choices)];
      const ignored = unknownParameters(parameters, names);
      const wanted = parameters.get('preset') ?? initial.preset;
      const start = base(wanted);
      if (wanted !== start.preset) ignored.push(`there is no example “${wanted.slice(0, 24)}”`);
      const references = parameters.getAll('reference');
      const candidate = parameters.get('candidate');
      if (references.length > MOST_REFERENCES) {
        ignored.push(`only ${MOST_REFERENCES} references fit on the stage`);
      }
      return {
        state: {
          preset: references.length === 0 && candidate === null ? start.preset : '',
          references:
            references.length > 0 ? references.slice(0, MOST_REFERENCES) : start.references,
          candidate: candidate ?? start.candidate,
          settings: chosen(choices, start.settings, (name) => parameters.get(name), ignored),
        },
        ignored,
      };
    },
    serialise(state) {
      const own = state.preset === '';
      const parameters = own && fitsLink(state) ? textParameters(state) : new URLSearchParams();
      if (!own && state.preset !== initial.preset) parameters.set('preset', state.preset);
      const { settings } = own ? initial : base(state.preset);
      for (const [name, value] of Object.entries<string>(state.settings)) {
        if (value !== settings[name]) parameters.set(name, value);
      }
      return parameters;
    },
  };
}
