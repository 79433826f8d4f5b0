import { METHODS, type Plan } from '../../models/forgetting-run.ts';
import { parseWithin } from '../shared/parse-number.ts';
import { type StateCodec, unknownParameters } from '../shared/url-state.ts';

export const SPEEDS = { slow: 1, medium: 8, fast: 80 } as const;
export type Speed = keyof typeof SPEEDS;

export interface State extends Plan {
  /** whether the adapter takes part in the answers, for `adapter` */
  plugged: boolean;
  speed: Speed;
}

export const LIMITS = {
  share: { min: 1, max: 90, whole: true, describe: 'a whole percentage from 1 to 90' },
  rank: { min: 1, max: 4, whole: true, describe: 'a rank of 1, 2, 3 or 4' },
  seed: { min: 0, max: 9999, whole: true, describe: 'a whole number from 0 to 9,999' },
} as const;

const initial: State = {
  method: 'full',
  share: 0.1,
  rank: 2,
  seed: 1,
  plugged: true,
  speed: 'medium',
};

const KEYS = ['method', 'share', 'rank', 'seed', 'plugged', 'speed'] as const;

export const isSpeed = (text: string): text is Speed => Object.hasOwn(SPEEDS, text);

export const codec: StateCodec<State> = {
  initial,
  parse(parameters) {
    const ignored = unknownParameters(parameters, KEYS);
    const state = { ...initial };
    const method = parameters.get('method');
    const known = METHODS.find((name) => name === method);
    if (known) state.method = known;
    else if (method !== null) ignored.push(`there is no method “${method.slice(0, 24)}”`);
    for (const key of ['share', 'rank', 'seed'] as const) {
      const text = parameters.get(key);
      if (text === null) continue;
      const parsed = parseWithin(text, LIMITS[key]);
      if (!parsed.ok) ignored.push(`${key} must be ${LIMITS[key].describe}`);
      else state[key] = key === 'share' ? parsed.value / 100 : parsed.value;
    }
    const plugged = parameters.get('plugged');
    if (plugged === 'no') state.plugged = false;
    else if (plugged !== null && plugged !== 'yes') ignored.push('plugged must be yes or no');
    const speed = parameters.get('speed');
    if (speed !== null && isSpeed(speed)) state.speed = speed;
    else if (speed !== null) ignored.push(`there is no speed “${speed.slice(0, 24)}”`);
    return { state, ignored };
  },
  serialise(state) {
    const parameters = new URLSearchParams();
    if (state.method !== initial.method) parameters.set('method', state.method);
    if (state.share !== initial.share) {
      parameters.set('share', String(Math.round(state.share * 100)));
    }
    if (state.rank !== initial.rank) parameters.set('rank', String(state.rank));
    if (state.seed !== initial.seed) parameters.set('seed', String(state.seed));
    if (!state.plugged) parameters.set('plugged', 'no');
    if (state.speed !== initial.speed) parameters.set('speed', state.speed);
    return parameters;
  },
};

/** What decides a run: two states with the same key show the same curves. */
export const planKey = ({ method, share, rank, seed }: Plan): string =>
  [method, method === 'rehearsal' ? share : '', method === 'adapter' ? rank : '', seed].join();
