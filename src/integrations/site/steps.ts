import { AuthorError } from '../../course/findings.ts';
import type { Site } from './site.ts';

/** One thing that is done to a built site. */
export interface Step {
  /** what the build says while it runs, and if it fails */
  readonly name: string;
  readonly run: (site: Site) => Promise<void> | void;
}

/**
 * Runs steps one after the other.
 * @param say is told the name of a step before it runs
 * @throws AuthorError as a step throws it; any other Error with the name of the step
 */
export async function runSteps(
  site: Site,
  steps: readonly Step[],
  say: (name: string) => void,
): Promise<void> {
  for (const { name, run } of steps) {
    say(name);
    try {
      await run(site);
    } catch (error) {
      if (error instanceof AuthorError) throw error;
      const message = error instanceof Error ? error.message : String(error);
      throw new Error(`The step "${name}" failed: ${message}`, { cause: error });
    }
  }
}
