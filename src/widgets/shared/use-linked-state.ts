import { useEffect, useRef, useState } from 'preact/hooks';
import { fragmentFor, readFragment, readsFragment, type StateCodec } from './url-state.ts';

export interface LinkedState<State> {
  state: State;
  update: (change: Partial<State>) => void;
  reset: () => void;
  /** false until the script has taken over: controls stay disabled */
  live: boolean;
  /** the state since the reader last paused: what is folded away follows this one */
  rested: State;
  /** further settings were unfolded, or the state is not the built one: what is folded is wanted */
  engaged: boolean;
  unfold: () => void;
  /** what a link asked for and did not get */
  ignored: readonly string[];
  /** the address that opens this state */
  address: () => string;
}

/** How long a pause is, in milliseconds. */
const PAUSE = 700;

/** State of a widget, readable from and written to the fragment of the page's address. */
export function useLinkedState<State extends object>(
  id: string,
  codec: StateCodec<State>,
): LinkedState<State> {
  const [state, setState] = useState(codec.initial);
  const [rested, setRested] = useState(state);
  const [live, setLive] = useState(false);
  const [ignored, setIgnored] = useState<readonly string[]>([]);
  const [unfolded, setUnfolded] = useState(false);
  const touched = useRef(false);

  useEffect(() => {
    const read = (): boolean => {
      const parsed = readFragment(id, location.hash, codec);
      if (!parsed) return false;
      // The address says it already: writing it again could undo the next link.
      touched.current = false;
      setState(parsed.state);
      setRested(parsed.state);
      setIgnored(parsed.ignored);
      return true;
    };
    const start = () => {
      const chosen = codec.remembered?.();
      setState(chosen ? { ...codec.initial, ...chosen } : codec.initial);
    };
    let last = location.hash;
    let before = '';
    const follow = () => {
      const wasLinked = readsFragment(id, last);
      if (read()) {
        if (!wasLinked) before = last;
      } else if (wasLinked && ['', before].includes(location.hash)) {
        // Back to the place that a link led away from; other places of the page change no figure.
        touched.current = false;
        setIgnored([]);
        start();
      }
      last = location.hash;
    };
    if (!read()) start();
    setLive(true);
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('hashchange', follow);
    };
  }, [id, codec]);

  const fragment = fragmentFor(id, codec.serialise(state));
  useEffect(() => {
    // Browsers limit how often an address may change, and style all links of the page anew for it.
    const timer = setTimeout(() => {
      setRested(state);
      if (touched.current) history.replaceState(history.state, '', fragment);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [state, fragment]);

  return {
    state,
    live,
    rested,
    engaged: unfolded || rested !== codec.initial,
    unfold: () => {
      setUnfolded(true);
    },
    ignored,
    update: (change) => {
      touched.current = true;
      setIgnored([]);
      setState((current) => ({ ...current, ...change }));
    },
    reset: () => {
      touched.current = true;
      setIgnored([]);
      setState(codec.initial);
    },
    address: () => location.href.replace(/#.*$/, '') + fragment,
  };
}
