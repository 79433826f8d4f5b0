import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { loadTwice } from '../../shared/load-once.ts';

/** A result, or why there is none. */
export type Outcome<Result> =
  { readonly ok: true; readonly result: Result } | { readonly ok: false; readonly message: string };

type Analyse<Request, Result> = (request: Request) => Outcome<Result>;

interface Job<Request, Result> {
  /** compared by identity: memoise it */
  request: Request;
  /** result of the first request, made when the page was built */
  initial: Result;
  /** small enough to be answered between two frames */
  small: boolean;
  /** fetches the code that answers: not before something has changed */
  load: () => Promise<Analyse<Request, Result>>;
  /** a worker that does the same with requests that are not small */
  startWorker: () => Promise<Worker>;
}

export interface Analysed<Result> {
  /** the last good result, perhaps of an earlier request */
  result: Result;
  /** why the present request has no result; empty if it has or may still get one */
  message: string;
  pending: boolean;
  stop: () => void;
}

const DEBOUNCE = 300;
const failed = {
  ok: false,
  message: 'This browser could not count these texts. The last result stays',
} as const;
const stopped = { ok: false, message: 'Stopped. The last result stays' } as const;

/**
 * A result that follows its request: at once for small requests; for large ones in a worker, which
 * a new request or the reader stops.
 */
export function useAnalysis<Request, Result>(job: Job<Request, Result>): Analysed<Result> {
  const { request, initial, small, load, startWorker } = job;
  const [first] = useState(request);
  const [analyse, setAnalyse] = useState<Analyse<Request, Result>>();
  const [answer, setAnswer] = useState<{ to: Request; outcome: Outcome<Result> }>();
  const last = useRef(initial);
  const stop = useRef<(outcome: Outcome<Result>) => void>(() => undefined);
  const changed = request !== first;

  useEffect(() => {
    if (!changed) return;
    let worker: Worker | undefined;
    let isOver = false;
    const end = () => {
      isOver = true;
      clearTimeout(timer);
      worker?.terminate();
    };
    const settle = (outcome: Outcome<Result>) => {
      if (isOver) return;
      end();
      setAnswer({ to: request, outcome });
    };
    const start = async () => {
      if (small) {
        const loaded = await loadTwice(load);
        setAnalyse(() => loaded);
        return;
      }
      worker = await loadTwice(startWorker);
      if (isOver) worker.terminate();
      worker.onmessage = (event: MessageEvent<Outcome<Result>>) => {
        settle(event.data);
      };
      worker.onerror = () => {
        settle(failed);
      };
      worker.postMessage(request);
    };
    const timer = setTimeout(
      () => {
        start().catch(() => {
          settle(failed);
        });
      },
      small ? 0 : DEBOUNCE,
    );
    stop.current = settle;
    return end;
  }, [request, changed, small, load, startWorker]);

  const direct = useMemo(
    () => (changed && small && analyse ? analyse(request) : undefined),
    [request, changed, small, analyse],
  );
  const outcome = direct ?? (answer?.to === request ? answer.outcome : undefined);
  if (outcome?.ok) last.current = outcome.result;
  return {
    result: last.current,
    message: outcome?.ok === false ? outcome.message : '',
    pending: changed && outcome === undefined,
    stop: () => {
      stop.current(stopped);
    },
  };
}
