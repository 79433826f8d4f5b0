import type { ComponentChildren } from 'preact';
import { Announcement } from './Announcement.tsx';
import { ResetButton } from './ResetButton.tsx';
import { ShareButton } from './ShareButton.tsx';
import type { LinkedState } from './use-linked-state.ts';

interface Props<State> {
  /** unique on the page: the figure's id */
  id: string;
  title: string;
  linked: LinkedState<State>;
  /** the box with the question to answer before playing */
  prediction?: ComponentChildren;
  /** the question is open: reading, working and data would answer it, and wait */
  asking?: boolean;
  stage: ComponentChildren;
  /** one or two sentences: what the numbers now mean */
  reading: string;
  /** the main control, on one screen with the stage */
  controls: ComponentChildren;
  /** all other settings, folded */
  more?: ComponentChildren;
  /** completes "With JavaScript on you can …", for readers without: only the built page needs it */
  offers?: string | undefined;
  working: ComponentChildren;
  data: ComponentChildren;
  /** the present state as a program */
  python?: ComponentChildren;
  /** besides the settings: asks the question again */
  onReset?: () => void;
}

/** The frame every widget shares: question, stage, reading, controls, working, data, link. */
export function WidgetFrame<State>(props: Props<State>) {
  const { id, title, linked, prediction, asking = false, stage, reading, controls, more } = props;
  const { offers, working, data, python, onReset } = props;
  return (
    <div class="widget" role="group" aria-label={title} data-live={linked.live ? '' : undefined}>
      {prediction}
      {linked.ignored.length > 0 && (
        <p class="widget-notice" role="status">
          The link was opened as far as it makes sense: {linked.ignored.join('; ')}.
        </p>
      )}
      <div class="widget-stage">{stage}</div>
      <p class="widget-reading">{asking ? 'Waits for your guess.' : reading}</p>
      <Announcement text={linked.live && !asking ? reading : ''} />
      {import.meta.env.SSR && offers && (
        // Not a paragraph: hydration would make the next one of it, and leave it out of sight.
        <section class="widget-offers">
          <p>With JavaScript on you can {offers}.</p>
        </section>
      )}
      <fieldset class="widget-controls" disabled={!linked.live} aria-label="Controls">
        {controls}
        <ResetButton
          onReset={() => {
            linked.reset();
            onReset?.();
          }}
        />
        {more !== undefined && (
          <details
            class="widget-details widget-more"
            onToggle={linked.unfold}
            // Unfolded before the script had come.
            ref={(fold) => {
              if (fold?.open) linked.unfold();
            }}
          >
            <summary>More settings</summary>
            <div class="widget-settings">{more}</div>
          </details>
        )}
      </fieldset>
      <div hidden={asking}>
        <details class="widget-details">
          <summary>Show the working</summary>
          {working}
        </details>
        <details class="widget-details" id={`${id}-data`}>
          <summary>Data and sources</summary>
          {data}
        </details>
        {python}
      </div>
      <ShareButton address={linked.address} live={linked.live} />
    </div>
  );
}
