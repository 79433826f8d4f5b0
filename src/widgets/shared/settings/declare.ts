import { type StateCodec, unknownParameters } from '../url-state.ts';
import { group, namesOf } from './group.ts';
import type { Declared, Setting } from './setting.ts';

/** The settings of a widget: how its state is read from a link and written to one. */
export interface Settings<State> extends StateCodec<State> {
  /** the single settings, as they are in a state */
  of: (state: State) => Readonly<Record<string, Setting<unknown>>>;
}

/** The state that settings describe, or a function of what the page brings for them. */
export type StateOf<Declaration> = Declaration extends (...given: never) => infer Made
  ? StateOf<Made>
  : Declaration extends Settings<infer State>
    ? State
    : never;

/** One object type, as an editor should show it. */
type Both<First, Rest> = { [Name in keyof (First & Rest)]: (First & Rest)[Name] };

/**
 * Declares all settings of a widget once: parsing, writing, defaults and messages follow.
 *
 * @param first settings that depend on no other
 * @param then settings whose default, or what they may be, depends on those
 */
export function declareSettings<First extends object, Rest extends object = object>(
  first: Declared<First>,
  then?: (state: First) => Declared<Rest>,
): Settings<Both<First, Rest>> {
  type State = Both<First, Rest>;
  const base = group<First>(first);
  const rest = (state: First) => group<Rest>(then?.(state) ?? ({} as Declared<Rest>));
  const complete = (state: First) => ({ ...state, ...rest(state).initial }) as State;
  const of = (state: First) => ({ ...base.parts, ...rest(state).parts });
  return {
    initial: complete(base.initial),
    of,
    parse(parameters) {
      const said: string[] = [];
      const say = (sentence: string) => said.push(sentence);
      const start = base.parse(parameters, '', say);
      const state = { ...start, ...rest(start).parse(parameters, '', say) } as State;
      return { state, ignored: [...unknownParameters(parameters, namesOf(of(start))), ...said] };
    },
    serialise(state) {
      const parameters = new URLSearchParams();
      group<State>(of(state) as Declared<State>).write(parameters, '', state);
      return parameters;
    },
    remembered() {
      const chosen = base.remembered?.();
      return chosen && complete(chosen);
    },
  };
}
