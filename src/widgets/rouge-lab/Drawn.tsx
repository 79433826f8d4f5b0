import { useRef, useState } from 'preact/hooks';
import type { Drawing } from './drawing.ts';
import { Stepper } from './Stepper.tsx';
import { Units } from './Units.tsx';
import { useLinks } from './use-links.ts';
import { inWords, leftName, pairInWords } from './words.ts';
import type { RougeType } from '../../models/rouge.ts';

interface Props {
  drawing: Drawing;
  measure: RougeType;
  referenceName: string;
  live: boolean;
}

/** With more lines than this nobody can follow one: only the chosen match gets its line. */
const MOST_LINES = 8;

/** The legend; what is shared but not counted has another name in each measure. */
const KINDS = [
  ['match', 'counted'],
  ['left', undefined],
  ['free', 'in one text only'],
  ['out', 'thrown away by the tokeniser'],
] as const;

const matchAt = (target: EventTarget | null): number | undefined => {
  const unit = target instanceof Element ? target.closest('[data-match]') : null;
  return unit instanceof HTMLElement ? Number(unit.dataset['match']) : undefined;
};

/** Both texts with what matches between them: hover, tap or step through the matches. */
export function Drawn({ drawing, measure, referenceName, live }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const links = useLinks(container, drawing.matches);
  const [chosen, setChosen] = useState<{ of: Drawing; match: number }>();
  const [hovered, setHovered] = useState<number>();
  const pinned = chosen?.of === drawing ? chosen.match : undefined;
  const active = hovered ?? pinned;
  const pieces = [...drawing.reference.pieces, ...drawing.candidate.pieces];
  const has = (kind: string) =>
    pieces.some((piece) => piece.kind === kind && (kind !== 'out' || piece.text.trim() !== ''));
  const choose = (match: number | undefined) => {
    setChosen(match === undefined ? undefined : { of: drawing, match });
  };
  const lines = links.filter(
    ({ match }) => match === active || drawing.matches.length <= MOST_LINES,
  );
  return (
    <div class="drawn">
      <p class="visually-hidden">{inWords(drawing, measure)}</p>
      <div
        class={`texts${active === undefined ? '' : ' has-active'}`}
        aria-hidden="true"
        ref={container}
        onPointerOver={(event) => {
          setHovered(matchAt(event.target));
        }}
        onPointerLeave={() => {
          setHovered(undefined);
        }}
        onClick={(event) => {
          choose(matchAt(event.target));
        }}
      >
        <svg class="links">
          {lines.map(({ match, path }) => (
            <path key={path} d={path} class={match === active ? 'active' : undefined} />
          ))}
        </svg>
        <Units
          side={drawing.reference}
          apart={drawing.order > 1}
          prefix="r"
          name={referenceName}
          active={active}
        />
        <Units
          side={drawing.candidate}
          apart={drawing.order > 1}
          prefix="c"
          name="Candidate"
          below
          active={active}
        />
      </div>
      <p class="unit-legend" aria-hidden="true">
        {KINDS.map(
          ([kind, name]) =>
            has(kind) && (
              <span key={kind}>
                {kind === 'out' ? <s>a</s> : <i class={`unit ${kind}`}>a</i>}{' '}
                {name ?? leftName(measure)}
              </span>
            ),
        )}
      </p>
      <Stepper
        count={drawing.matches.length}
        current={pinned}
        live={live}
        describe={(match) => pairInWords(drawing, match)}
        onStep={choose}
      />
    </div>
  );
}
