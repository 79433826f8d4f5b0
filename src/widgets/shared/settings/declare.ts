import { type StateCodec, unknownParameters } from '../url-state.ts';
import { group } from './group.ts';
import type { Declared, Setting } from './setting.ts';

/** The settings of a widget: how its state is read from a link and written to one. */
export interface Settings<State> extends StateCodec<State> {
  /** all settings as one, as they are in a state */
  of: (state: State) => Pick<Setting<State>, 'parts'>;
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
  const base = group(first);
  const all = (state: First) => group({ ...first, ...then?.(state) } as Declared<State>);
  const parse = (parameters: URLSearchParams) => {
    const whole = all(base.parse(parameters, '', () => undefined));
    const ignored = unknownParameters(parameters, whole.names ?? []);
    return { state: whole.parse(parameters, '', (said) => ignored.push(said)), ignored };
  };
  return {
    initial: parse(new URLSearchParams()).state,
    of: all,
    parse,
    serialise(state) {
      const parameters = new URLSearchParams();
      all(state).write(parameters, '', state);
      return parameters;
    },
    remembered() {
      const recalled = new URLSearchParams();
      base.recall?.(recalled, '');
      return recalled.toString() === '' ? undefined : parse(recalled).state;
    },
  };
}
