import { quoted } from './quoted.ts';

/** What a link said that a widget could use, and what it had to leave out. */
export interface ParsedState<State> {
  state: State;
  /** one sentence each, for the reader */
  ignored: string[];
}

/** How a widget's state is written into the fragment of an address and read back. */
export interface StateCodec<State> {
  initial: State;
  parse: (parameters: URLSearchParams) => ParsedState<State>;
  /** only what differs from the initial state */
  serialise: (state: State) => URLSearchParams;
  /** What the reader chose elsewhere in the course, if anything; a link to the figure wins over it. */
  remembered?: () => Partial<State> | undefined;
}

/** A link longer than this is not ours. */
const LONGEST_FRAGMENT = 4000;

/** Whether a fragment opens a state of the figure `id`. */
export const readsFragment = (id: string, fragment: string): boolean =>
  fragment.startsWith(`#${id}?`);

/** `#fig-budget?budget=1e24` → what it says, if the fragment is for the figure `id`. */
export function readFragment<State>(
  id: string,
  fragment: string,
  codec: StateCodec<State>,
): ParsedState<State> | undefined {
  if (!readsFragment(id, fragment)) return undefined;
  return fragment.length > LONGEST_FRAGMENT
    ? { state: codec.initial, ignored: ['it is too long to be a link to this figure'] }
    : codec.parse(new URLSearchParams(fragment.slice(id.length + 2)));
}

export function fragmentFor(id: string, parameters: URLSearchParams): string {
  // Commas and points may stand as they are; shared links stay readable.
  const query = parameters.toString().replaceAll('%2C', ',');
  return query === '' ? `#${id}` : `#${id}?${query}`;
}

/** Names of parameters that the widget does not have, as sentences. */
export function unknownParameters(parameters: URLSearchParams, known: readonly string[]): string[] {
  return [...new Set(parameters.keys())]
    .filter((name) => !known.includes(name))
    .map((name) => `${quoted(name)} is no setting of this figure`);
}
