import { useEffect, useState } from 'preact/hooks';
import { readsFragment } from '../url-state.ts';

/** Where a reader stands with the question of a widget. */
export interface Prediction<Guess> {
  /** the reader has neither guessed nor skipped: what answers the question is masked */
  open: boolean;
  /** undefined until it is made, and after a skip */
  guess: Guess | undefined;
  /** where the guess was dragged to on the figure, before it is made */
  draft: Guess | undefined;
  propose: (draft: Guess | undefined) => void;
  make: (guess: Guess) => void;
  skip: () => void;
  /** asks again, as if for the first time */
  again: () => void;
}

/**
 * The state of a widget's question. Without script nothing is masked, since the page is then the
 * whole figure; a link to a state of the figure shows that state at once. A reader whose focus is
 * within the figure already when it is hydrated has seen it: nothing is taken from under the keys.
 *
 * @param id of the figure, as in links to it
 * @param live whether the script has taken over
 */
export function usePrediction<Guess>(id: string, live: boolean): Prediction<Guess> {
  const [{ guess, draft, settled }, set] = useState<{
    guess?: Guess;
    draft?: Guess | undefined;
    settled?: true;
  }>({});
  useEffect(() => {
    const read = () => {
      if (readsFragment(id, location.hash)) set({ settled: true });
    };
    read();
    if (document.getElementById(id)?.contains(document.activeElement)) set({ settled: true });
    addEventListener('hashchange', read);
    return () => {
      removeEventListener('hashchange', read);
    };
  }, [id]);
  return {
    open: live && !settled,
    ...{ guess, draft },
    propose(value) {
      set({ draft: value });
    },
    make(value) {
      set({ guess: value, settled: true });
    },
    skip() {
      set({ settled: true });
    },
    again() {
      set({});
    },
  };
}
