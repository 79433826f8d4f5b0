import { rouge, type RougeScore, type RougeType } from '../../models/rouge.ts';
import { PythonError } from '../python/syntax.ts';
import { Dict, Instance, itemsOf, truth, Tuple, type Value } from '../python/values.ts';
import { text, texts, withParameters, type Bound } from './arguments.ts';

const TYPES: readonly string[] = ['rouge1', 'rouge2', 'rouge3', 'rouge4', 'rougeL', 'rougeLsum'];

const scoreTuple = ({ precision, recall, fmeasure }: RougeScore): Value =>
  new Tuple([precision, recall, fmeasure], {
    type: 'Score',
    fields: ['precision', 'recall', 'fmeasure'],
  });

const typesOf = (value: Value | undefined): RougeType[] =>
  texts(value).map((name) => {
    if (!TYPES.includes(name)) throw new PythonError(`the ROUGE type ${name} is not known here`);
    return name as RougeType;
  });

const RougeScorer = withParameters(
  'RougeScorer',
  { rouge_types: undefined, use_stemmer: false, split_summaries: false, tokenizer: null },
  ({ rouge_types, use_stemmer = false }) => {
    const types = typesOf(rouge_types);
    const score = (references: readonly string[], candidate: string) => {
      const scores = rouge(references, candidate, { useStemmer: truth(use_stemmer) });
      return new Dict(types.map((type) => [type, scoreTuple(scores[type])]));
    };
    return new Instance('RougeScorer', {
      score: withParameters('score', { target: undefined, prediction: undefined }, (bound) =>
        score([text(bound['target'])], text(bound['prediction'])),
      ),
      score_multi: withParameters(
        'score_multi',
        { targets: undefined, prediction: undefined },
        (bound) => score(texts(bound['targets']), text(bound['prediction'])),
      ),
    });
  },
);

/** `rouge_score` of google-research, by our ROUGE. */
export const rougeScore = {
  rouge_score: { rouge_scorer: new Instance('rouge_scorer', { RougeScorer }) },
  'rouge_score.rouge_scorer': { RougeScorer },
};

/** `compute` of `evaluate`'s ROUGE: F1 only, as one number or one a text. */
export const computeRouge = withParameters(
  'compute',
  {
    predictions: undefined,
    references: undefined,
    rouge_types: null,
    use_aggregator: true,
    use_stemmer: false,
  },
  ({ predictions, references, rouge_types, use_aggregator = true, use_stemmer = false }: Bound) => {
    const types: RougeType[] =
      rouge_types === null ? ['rouge1', 'rouge2', 'rougeL', 'rougeLsum'] : typesOf(rouge_types);
    const wanted = itemsOf(references ?? null);
    const scores = texts(predictions).map((prediction, at) => {
      const reference = wanted[at] ?? null;
      const list = typeof reference === 'string' ? [reference] : texts(reference);
      return rouge(list, prediction, { useStemmer: truth(use_stemmer) });
    });
    if (truth(use_aggregator) && scores.length > 1)
      throw new PythonError('the aggregate is drawn without a seed: no two runs need agree');
    return new Dict(
      types.map((type) => {
        const list = scores.map((score) => score[type].fmeasure);
        return [type, truth(use_aggregator) ? (list[0] ?? 0) : list];
      }),
    );
  },
);
