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
}

const NAMES: Readonly<Record<Field, string>> = {
  general: 'General text',
  legal: 'Legal text',
  medical: 'Medical text',
  financial: 'Financial text',
};

/** The sentence in pieces, once for each vocabulary, with the last merge each one used. */
export function Pieces({ cuts, text, merges, vocabularies }: Props) {
  return (
    <div class="cuts">
      {cuts.map((cut) => (
        <section key={cut.field} class="cut" aria-label={NAMES[cut.field]}>
          <p class="cut-head">
            <strong>{NAMES[cut.field]}</strong> {pieceRate(cut.pieces.length, text)}
          </p>
          <p class="pieces" role="img" aria-label={`Pieces: ${cut.pieces.join(' · ')}`}>
            {cut.pieces.map((piece, i) => (
              <span key={i}>
                <bdi>{piece}</bdi>
                <wbr />
              </span>
            ))}
          </p>
          {cut.step && <Step {...cut} step={cut.step} merges={merges} />}
          {vocabularies.running === cut.field && (
            <Progress learned={vocabularies.of[cut.field]?.steps.length ?? 0} field={cut.field} />
          )}
        </section>
      ))}
    </div>
  );
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
