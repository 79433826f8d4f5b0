import { Component, type ComponentChildren } from 'preact';
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

interface FoldProps {
  summary: string;
  /** the figure follows the reader: what is out of sight waits for a pause */
  busy: boolean;
  id?: string;
  class?: string;
  onToggle?: () => void;
  children: ComponentChildren;
}

/** What is folded away: while it is closed, it is drawn again at a pause only. */
class Fold extends Component<FoldProps> {
  override shouldComponentUpdate({ busy }: FoldProps) {
    return !busy || (this.base as HTMLDetailsElement).open;
  }

  override render({ summary, children, id, class: also, onToggle }: FoldProps) {
    return (
      <details
        class={also ?? 'widget-details'}
        id={id}
        // What was left undrawn while it was closed.
        onToggle={() => {
          this.forceUpdate(onToggle);
        }}
        // Unfolded before the script had come.
        ref={(fold) => {
          if (fold?.open) onToggle?.();
        }}
      >
        <summary>{summary}</summary>
        {children}
      </details>
    );
  }
}

/** The frame every widget shares: question, stage, reading, controls, working, data, link. */
export function WidgetFrame<State>(props: Props<State>) {
  const { id, title, linked, prediction, asking = false, stage, reading, controls, more } = props;
  const { offers, working, data, python, onReset } = props;
  const busy = linked.rested !== linked.state;
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
          <Fold
            class="widget-details widget-more"
            summary="More settings"
            busy={busy}
            onToggle={linked.unfold}
          >
            <div class="widget-settings">{more}</div>
          </Fold>
        )}
      </fieldset>
      <div hidden={asking}>
        <Fold summary="Show the working" busy={busy}>
          {working}
        </Fold>
        <Fold summary="Data and sources" busy={busy} id={`${id}-data`}>
          {data}
        </Fold>
        {python}
      </div>
      <ShareButton address={linked.address} live={linked.live} />
    </div>
  );
}
