import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { counted } from '../../shared/counted.ts';
import { integer } from '../shared/format.ts';
import { type Cut, pieceRate } from './cut.ts';
import { type Field, MOST_MERGES } from './settings.ts';
import type { Vocabularies } from './use-vocabularies.ts';

interface Props {
  cuts: readonly Cut[];
  text: string;
  merges: number;
  vocabularies: Vocabularies;
  /** pieces that come to be show it */
  moving: boolean;
}

const NAMES: Readonly<Record<Field, string>> = {
  general: 'General text',
  legal: 'Legal text',
  medical: 'Medical text',
  financial: 'Financial text',
};

/** The sentence in pieces, once for each vocabulary, with the last merge each one used. */
export function Pieces({ cuts, text, merges, vocabularies, moving }: Props) {
  const rows = cuts.map(({ pieces }) => new Set(pieces));
  const inAll = (piece: string) => rows.every((row) => row.has(piece));
  return (
    <div class="cuts">
      {cuts.map((cut) => (
        <section key={cut.field} class="cut" aria-label={NAMES[cut.field]}>
          <p class="cut-head">
            <strong>{NAMES[cut.field]}</strong> {pieceRate(cut.pieces.length, text, true)}
          </p>
          <Row pieces={cut.pieces} {...{ inAll, moving }} />
          {cut.step && <Step {...cut} step={cut.step} merges={merges} />}
          {vocabularies.running === cut.field && (
            <Progress learned={vocabularies.of[cut.field]?.steps.length ?? 0} field={cut.field} />
          )}
        </section>
      ))}
      {cuts.length > 1 && (
        <p class="cuts-key">
          <span class="common" aria-hidden="true" /> stands in every row
        </p>
      )}
    </div>
  );
}

/** More pieces at once show no merge, and moving them all would keep a phone busy. */
const MOST_MOVING = 8;

function Row({
  pieces,
  inAll,
  moving,
}: {
  pieces: readonly string[];
  inAll: (piece: string) => boolean;
  moving: boolean;
}) {
  const shown = placed(pieces);
  const before = useRef(new Set<string>());
  const fresh = new Set(shown.flatMap(({ key }) => (before.current.has(key) ? [] : [key])));
  useEffect(() => {
    before.current = new Set(shown.map(({ key }) => key));
  });
  const moves = moving && fresh.size <= MOST_MOVING;
  return (
    <p class="pieces" role="img" aria-label={`Pieces: ${pieces.join(' · ')}`}>
      {shown.map(({ piece, key }) => (
        <Fragment key={key}>
          <bdi
            class={inAll(piece) ? 'common' : undefined}
            data-joined={(moves && fresh.has(key)) || undefined}
          >
            {piece}
          </bdi>
          <wbr />
        </Fragment>
      ))}
    </p>
  );
}

/** Each piece with where it starts: one that was joined of two is a new one. */
function placed(pieces: readonly string[]) {
  let start = 0;
  return pieces.map((piece) => {
    const key = `${String(start)} ${piece}`;
    start += piece.length;
    return { piece, key };
  });
}

function Step({
  step: [left, right, count],
  merges,
}: {
  step: NonNullable<Cut['step']>;
  merges: number;
}) {
  return (
    <p class="cut-step">
      Merge {integer(merges)}: <b>{left}</b> + <b>{right}</b> → <b>{left + right}</b>, a pair that
      stood {counted(count, 'time')}.
    </p>
  );
}

function Progress({ learned, field }: { learned: number; field: Field }) {
  return (
    <p class="cut-step">
      <label>
        Learning from {field} text: {integer(learned)} of {integer(MOST_MERGES)} merges{' '}
        <progress value={learned} max={MOST_MERGES} />
      </label>
    </p>
  );
}
