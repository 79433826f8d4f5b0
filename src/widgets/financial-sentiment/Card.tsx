import { Fragment } from 'preact';
import type { ComponentChildren } from 'preact';
import type { Sentiment } from '../../models/lexicon-sentiment.ts';
import { type Headline, headlines } from './headlines.ts';

interface Props {
  headline: Headline;
  given: Sentiment | undefined;
  /** whether the word list and the investor have their say */
  answered: boolean;
  /** how the reader labels it */
  children: ComponentChildren;
}

/** One headline; once it is labelled, with the words the list counts and the investor's label. */
export function Card({ headline, given, answered, children }: Props) {
  const { id, gold, reason, list, quoted } = headline;
  const place = headlines.findIndex((other) => other.id === id) + 1;
  return (
    <div class="headline-card">
      <p class="headline-place">
        {place} of {headlines.length}
        {quoted && ', quoted from the Financial PhraseBank (Malo et al. 2014)'}
      </p>
      <p class="headline-text">{answered ? <Marked headline={headline} /> : headline.text}</p>
      {children}
      {answered ? (
        <>
          <dl class="headline-labels">
            {given && (
              <div>
                <dt>You</dt>
                <dd>{given}</dd>
              </div>
            )}
            <div>
              <dt>Word list</dt>
              <dd>
                {list.label} ({list.score > 0 && '+'}
                {list.score < 0 ? `−${-list.score}` : list.score})
              </dd>
            </div>
            <div>
              <dt>Investor</dt>
              <dd>{gold}</dd>
            </div>
          </dl>
          <p>{reason}</p>
        </>
      ) : (
        <p class="headline-place">Then the word list and the investor have their say.</p>
      )}
    </div>
  );
}

function Marked({ headline: { text, list } }: { headline: Headline }) {
  return (
    <>
      {list.hits.map(({ start, end, sign }, i) => (
        <Fragment key={start}>
          {text.slice(list.hits[i - 1]?.end ?? 0, start)}
          <span class={sign > 0 ? 'listed good' : 'listed bad'}>
            {text.slice(start, end)}
            <b>{sign > 0 ? '+' : '−'}</b>
          </span>
        </Fragment>
      ))}
      {text.slice(list.hits.at(-1)?.end ?? 0)}
    </>
  );
}
