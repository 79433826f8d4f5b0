import { helm, sources } from './data.ts';

/** Where the numbers come from. */
export function DataNotes() {
  return (
    <>
      <p>
        Every card says its numbers in words. Skills and standing are this course’s own grouping;
        test rows are those of the data sets’ Hugging Face versions. The matrix is the one in the
        repository’s configuration. By HELM’s paper, a model had been evaluated on{' '}
        {helm.coverageBefore}% of the core scenarios on average before HELM, and on{' '}
        {helm.coverageAfter}% afterwards.
      </p>
      <p>Sources: {sources.join('; ')}.</p>
    </>
  );
}
