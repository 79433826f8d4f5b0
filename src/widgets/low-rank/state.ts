import { linkReader } from '../shared/link-values.ts';
import { type StateCodec, unknownParameters } from '../shared/url-state.ts';
import { PICTURES, SIDE, type Picture } from './pictures.ts';

export interface State {
  picture: Picture;
  /** singular values that are kept */
  r: number;
}

export const RANK_LIMITS = { min: 1, max: SIDE } as const;

const initial: State = { picture: 'letter', r: 4 };

export const codec: StateCodec<State> = {
  initial,
  parse(parameters) {
    const ignored = unknownParameters(parameters, Object.keys(initial));
    const link = linkReader(parameters, ignored);
    const state = {
      picture: link.oneOf('picture', PICTURES, initial.picture),
      r: link.integer('r', RANK_LIMITS, initial.r),
    };
    return { state, ignored };
  },
  serialise({ picture, r }) {
    const parameters = new URLSearchParams();
    if (picture !== initial.picture) parameters.set('picture', picture);
    if (r !== initial.r) parameters.set('r', String(r));
    return parameters;
  },
};
