import type { Fetched } from '../later.tsx';

/** @param shows what the figure shows instead */
export function NoModel<Module>({ engine, shows }: { engine: Fetched<Module>; shows: string }) {
  if (!engine.failed) return null;
  return (
    <p class="field-message" role="status">
      The model could not be fetched; the figure shows {shows}.{' '}
      <button type="button" onClick={engine.retry}>
        Try again
      </button>
    </p>
  );
}
