import Counter from './worker.ts?worker&inline';

/** Loaded with the first long text; a worker in the script works in pages opened from disk too. */
export const startWorker = (): Worker => new Counter();
