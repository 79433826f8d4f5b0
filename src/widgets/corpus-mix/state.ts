import { type StateCodec, unknownParameters } from '../shared/url-state.ts';

export const UNITS = ['tokens', 'characters', 'documents'] as const;
export type Unit = (typeof UNITS)[number];
export const VIEWS = ['source', 'year'] as const;

export interface State {
  view: (typeof VIEWS)[number];
  unit: Unit;
  /** ids of groups that are left out */
  off: readonly string[];
}

const isOneOf = <Item extends string>(list: readonly Item[], text: string): text is Item =>
  (list as readonly string[]).includes(text);

/** @param groups ids of the corpus's groups */
export function stateCodec(groups: readonly string[]): StateCodec<State> {
  const initial: State = { view: 'source', unit: 'tokens', off: [] };
  return {
    initial,
    parse(parameters) {
      const ignored = unknownParameters(parameters, ['view', 'unit', 'off']);
      const state: State = { ...initial };
      const view = parameters.get('view');
      if (view !== null && isOneOf(VIEWS, view)) state.view = view;
      else if (view !== null) ignored.push(`there is no view “${view.slice(0, 24)}”`);
      const unit = parameters.get('unit');
      if (unit !== null && isOneOf(UNITS, unit)) state.unit = unit;
      else if (unit !== null) ignored.push(`there is no unit “${unit.slice(0, 24)}”`);
      const off = parameters.get('off')?.split(',') ?? [];
      state.off = groups.filter((group) => off.includes(group));
      const unknown = off.filter((group) => !isOneOf(groups, group));
      if (unknown.length > 0) {
        ignored.push(`there is no source “${unknown.slice(0, 3).join(', ').slice(0, 40)}”`);
      }
      if (state.off.length === groups.length) {
        state.off = [];
        ignored.push('with every source left out nothing would remain');
      }
      return { state, ignored };
    },
    serialise({ view, unit, off }) {
      const parameters = new URLSearchParams();
      if (view !== initial.view) parameters.set('view', view);
      if (unit !== initial.unit) parameters.set('unit', unit);
      if (off.length > 0) parameters.set('off', off.join(','));
      return parameters;
    },
  };
}
