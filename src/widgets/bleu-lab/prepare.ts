import { stateOf, type TextExample } from '../shared/text-examples.ts';
import { analyse, type Analysis } from './analysis.ts';
import { requestOf } from './request.ts';
import { CHOICES } from './settings.ts';

/** The course's sentences under both tokenizers, without smoothing. */
export interface TeaRow {
  readonly candidate: string;
  readonly split: number;
  readonly tok13a: number;
}

/** What is counted when the page is built, so that readers fetch the counting only when they use it. */
export interface Prepared {
  /** of the first example */
  readonly initial: Analysis;
  readonly tea: readonly TeaRow[];
}

const TEA = ['tea', 'tea-warm', 'tea-say'];

/** @throws Error if an example is missing or cannot be counted */
export function prepare(examples: readonly TextExample[]): Prepared {
  const analysed = (example: TextExample | undefined, tok: '13a' | 'none'): Analysis => {
    if (!example) throw new Error('An example of BLEU is missing.');
    const state = stateOf(CHOICES, example);
    const outcome = analyse(requestOf({ ...state, settings: { ...state.settings, tok } }));
    if (!outcome.ok) throw new Error(`Example "${example.id}": ${outcome.message}.`);
    return outcome.result;
  };
  return {
    initial: analysed(examples[0], 'none'),
    tea: TEA.map((wanted) => {
      const example = examples.find(({ id }) => id === wanted);
      return {
        candidate: example?.candidate ?? '',
        split: analysed(example, 'none').score,
        tok13a: analysed(example, '13a').score,
      };
    }),
  };
}
