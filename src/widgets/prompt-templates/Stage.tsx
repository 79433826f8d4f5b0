import { wordsAndMarks } from '../../models/prompt-template.ts';
import { Scroller } from '../shared/Scroller.tsx';
import { chosen, templatesOf } from './catalogue.ts';
import type { Built } from './pair.ts';
import { type State } from './settings.ts';

/** Beyond it a completion is shown without marking every token. */
const MOST_MARKED = 400;

/** The text cut at its words and marks, each of them boxed: these count in the loss. */
function Counted({ text }: { text: string }) {
  if (wordsAndMarks(text).length > MOST_MARKED) return <mark>{text}</mark>;
  const parts = text.split(/([\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}])/u);
  return (
    <>
      {parts.map((part, at) =>
        // split() puts what matched at the odd places
        at % 2 === 1 ? <mark key={at}>{part}</mark> : part,
      )}
    </>
  );
}

const PARTS = [
  ['examples', 'solved examples, not in the loss'],
  ['prompt', 'prompt, not in the loss'],
  ['completion', 'completion, in the loss'],
] as const;

function Lengths({ counts }: { counts: Built['counts'] }) {
  const total = Math.max(1, counts.examples + counts.prompt + counts.completion);
  const shown = PARTS.filter(([part]) => counts[part] > 0);
  return (
    <div class="pair-lengths">
      <div class="pair-bar" aria-hidden="true">
        {shown.map(([part]) => (
          <span
            key={part}
            class={`part-${part}`}
            style={{ width: `${((counts[part] / total) * 100).toFixed(2)}%` }}
          />
        ))}
      </div>
      <p class="pair-key">
        {shown.map(([part, name]) => (
          <span key={part}>
            <i class={`part-${part}`} aria-hidden="true" /> {counts[part]} {name}
          </span>
        ))}
      </p>
    </div>
  );
}

const LETTERS = { training: 'T', validation: 'V', test: 'X' } as const;

/** Every record under every template, and what a split of them leaks. */
export function Splits({ state, built }: { state: State; built: Built }) {
  const { kind, row, template } = chosen(state);
  return (
    <Scroller label="Split of the pairs">
      <table class="pair-split">
        <caption>Split by {state.split}: T trained on, V watched, X kept for the test</caption>
        <thead>
          <tr>
            <td />
            {templatesOf(kind.id).map(({ id, task }) => (
              <th key={id} scope="col">
                {task}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kind.rows.map(({ id, name }, at) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {templatesOf(kind.id).map((column, place) => {
                const part = built.split[at]?.[place] ?? 'training';
                const here = id === row.id && column.id === template.id;
                return (
                  <td
                    key={column.id}
                    class={`split-${part}`}
                    aria-current={here ? 'true' : undefined}
                  >
                    {LETTERS[part]}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

/** The rendered pair with its counted tokens, and its lengths to scale. */
export function PairFigure({ built }: { built: Built }) {
  return (
    <>
      <dl class="pair-text">
        <dt>Prompt</dt>
        <dd>
          {built.examples.map((example, at) => (
            <p key={at} class="pair-example">
              {example.prompt} <b>{example.completion}</b>
            </p>
          ))}
          <p>{built.pair.prompt}</p>
        </dd>
        <dt>Completion</dt>
        <dd>
          <p>
            <Counted text={built.pair.completion} />
          </p>
        </dd>
      </dl>
      <Lengths counts={built.counts} />
    </>
  );
}
