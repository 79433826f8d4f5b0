import pretraining from '../../content/data/tiny-model/pretraining.json';
import recordedRuns from '../../content/data/tiny-model/runs.json';
import type { Recorded } from './reading.ts';
import type { Run } from './run.ts';
import { keyOf } from './settings.ts';

/** As the figure prints losses: differences are those of the numbers shown. */
const three = (nats: number): number => Number(nats.toFixed(3));
const given = recordedRuns as unknown as Omit<Recorded, 'parameters'>;

/** The runs that come with the course, without what stands only in the folded table. */
export const recorded: Recorded = {
  ...given,
  base: Object.fromEntries(
    Object.entries(given.base).map(([field, nats]) => [field, three(nats)]),
  ) as unknown as Recorded['base'],
  runs: given.runs.map(({ field, plan, steps, step, trained, baseUnchanged, curve }) => ({
    ...{ field, plan, steps, step, trained, baseUnchanged },
    curve: curve.map(([at, domain, general]) => [at, three(domain), three(general)]),
  })),
  parameters: pretraining.parameters,
};

const whole = new Map(given.runs.map((run) => [keyOf(run), run]));

/** What the table says of a run besides its losses. */
export const marksOf = (run: Run): Pick<Run, 'fingerprint' | 'sample'> =>
  run.fingerprint === undefined ? (whole.get(keyOf(run)) ?? run) : run;
