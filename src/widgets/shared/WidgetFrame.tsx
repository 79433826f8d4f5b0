import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LinkedState } from './use-linked-state.ts';

interface Props<State> {
  /** unique on the page: the figure's id */
  id: string;
  title: string;
  linked: LinkedState<State>;
  /** the question to answer before playing */
  prediction?: ComponentChildren;
  stage: ComponentChildren;
  controls: ComponentChildren;
  /** one or two sentences: what the numbers now mean */
  reading: string;
  working: ComponentChildren;
  data: ComponentChildren;
}

/** The frame every widget shares: question, stage, controls, reading, working, data, link. */
export function WidgetFrame<State>(props: Props<State>) {
  const { id, title, linked, prediction, stage, controls, reading, working, data } = props;
  return (
    <div class="widget" role="group" aria-label={title} data-live={linked.live ? '' : undefined}>
      {prediction}
      {linked.ignored.length > 0 && (
        <p class="widget-notice" role="status">
          The link was opened as far as it makes sense: {linked.ignored.join('; ')}.
        </p>
      )}
      <div class="widget-stage">{stage}</div>
      <fieldset class="widget-controls" disabled={!linked.live} aria-label="Controls">
        {controls}
        <button type="button" onClick={linked.reset}>
          Reset
        </button>
      </fieldset>
      <p class="widget-reading">{reading}</p>
      <Announcement text={linked.live ? reading : ''} />
      <details class="widget-details">
        <summary>Show the working</summary>
        {working}
      </details>
      <details class="widget-details" id={`${id}-data`}>
        <summary>Data and sources</summary>
        {data}
      </details>
      <ShareButton address={linked.address} live={linked.live} />
    </div>
  );
}

/** Tells screen readers the reading once it has settled; silent until it first changes. */
function Announcement({ text }: { text: string }) {
  const [first, setFirst] = useState(text);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (first === '') setFirst(text);
    if (first === '' || text === first) return;
    const timer = setTimeout(() => {
      setSaid(text);
      setFirst(' ');
    }, 700);
    return () => {
      clearTimeout(timer);
    };
  }, [text, first]);
  return (
    <p class="visually-hidden" role="status">
      {said}
    </p>
  );
}

function ShareButton({ address, live }: { address: () => string; live: boolean }) {
  const [outcome, setOutcome] = useState('');
  const copy = async () => {
    const url = address();
    try {
      await navigator.clipboard.writeText(url);
      setOutcome('Link copied.');
    } catch {
      setOutcome(`Copy this link: ${url}`);
    }
  };
  return (
    <p class="widget-share">
      <button type="button" disabled={!live} onClick={() => void copy()}>
        Copy a link to this state
      </button>{' '}
      <span role="status">{outcome}</span>
    </p>
  );
}
