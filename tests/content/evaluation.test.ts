import { describe, expect, test } from 'vitest';
import benchmarks from '../../src/content/data/benchmarks.json';
import metrics from '../../src/content/data/metric-examples.json';
import { sentenceBleu } from '../../src/models/bleu.ts';
import { sentenceChrf } from '../../src/models/chrf.ts';
import { rouge } from '../../src/models/rouge.ts';
import { lesson, numberAnswer } from './content.ts';

const COLD = 'It is cold outside.';
const f1 = (reference: string, candidate: string) => {
  const scores = rouge([reference], candidate);
  return { one: scores.rouge1, two: scores.rouge2, l: scores.rougeL };
};
/** BLEU of a text that is split at spaces, from 0 to 1. */
const bleu = (reference: string, candidate: string) =>
  sentenceBleu([reference], candidate, { tokenize: 'none', smoothMethod: 'none' });

describe('rouge-and-bleu', () => {
  const text = lesson('rouge-and-bleu');

  test('“very” and “not” score alike, as the text says', () => {
    for (const word of ['very', 'not']) {
      const scores = f1(COLD, `It is ${word} cold outside.`);
      expect(scores.one.fmeasure).toBeCloseTo(0.889, 3);
      expect(scores.two.fmeasure).toBeCloseTo(0.571, 3);
      expect(scores.l.recall).toBe(numberAnswer('rouge-and-bleu', 'rouge-l-recall'));
    }
    expect(text).toContain('F1 is 2 × 0.8 × 1.0 / 1.8 = 0.889');
  });

  test('the answers are those of the scorers', () => {
    expect(numberAnswer('rouge-and-bleu', 'rouge-recall')).toBeCloseTo(
      f1('The cat is on the mat.', 'A cat on a mat').one.recall,
      6,
    );
    const late = f1('The report was late again.', 'The new report was late again.');
    expect(numberAnswer('rouge-and-bleu', 'rouge-2-f1')).toBeCloseTo(late.two.fmeasure, 3);
    expect(late.one.fmeasure).toBeCloseTo(0.909, 3);
    expect(numberAnswer('rouge-and-bleu', 'bleu-whole')).toBeCloseTo(
      bleu('the cat sat on the mat', 'the cat sat on a mat').score / 100,
      3,
    );
  });

  test('Lin’s police and gunman score as printed', () => {
    const reference = 'police killed the gunman';
    for (const [candidate, l] of [
      ['police kill the gunman', 0.75],
      ['the gunman kill police', 0.5],
    ] as const) {
      expect(f1(reference, candidate).two.fmeasure).toBeCloseTo(1 / 3, 6);
      expect(f1(reference, candidate).l.fmeasure).toBe(l);
    }
  });

  test('the solutions are those of the scorers', () => {
    const [reference, candidate] = [
      'The library opens at nine on Monday.',
      'On Monday the library is open at nine.',
    ];
    const plain = f1(reference, candidate);
    expect(plain.one.fmeasure).toBeCloseTo(12 / 15, 12);
    expect(plain.two.fmeasure).toBeCloseTo(6 / 13, 12);
    expect(plain.l.fmeasure).toBeCloseTo(8 / 15, 12);
    const stemmed = rouge([reference], candidate, { useStemmer: true });
    expect(stemmed.rouge1.fmeasure).toBeCloseTo(14 / 15, 12);
    expect(stemmed.rouge2.fmeasure).toBeCloseTo(8 / 13, 12);
    expect(stemmed.rougeL.fmeasure).toBeCloseTo(10 / 15, 12);
    const coffee = 'Mike does not drink coffee.';
    expect(f1(coffee, 'Mike does drink coffee.').one.fmeasure).toBeCloseTo(0.889, 3);
    expect(f1(coffee, 'He never has espresso or the like').one.fmeasure).toBe(0);
  });

  test('Korean and Chinese score as the table says', () => {
    for (const [id, name] of [
      ['korean', 'Korean'],
      ['chinese', 'Chinese'],
    ] as const) {
      const found = metrics.bleu.find((example) => example.id === id);
      const { references = [], candidate = '' } = found ?? {};
      const scores = (['13a', 'zh', 'char'] as const).map(
        (tokenize) => sentenceBleu(references, candidate, { tokenize }).score,
      );
      const row = [...scores, sentenceChrf(references, candidate).score];
      const cells = row.map((score) => (score / 100).toFixed(3)).join(' | ');
      expect(text.replaceAll(/ +/g, ' ')).toContain(
        `[${name}](#fig-bleu-lab?preset=${id}) | ${cells}`,
      );
    }
    const coffee = sentenceChrf(['Mike does not drink coffee.'], 'Mike does drink coffee.');
    const tea = sentenceChrf(['Mike really loves drinking tea.'], 'Mike adores sipping tea.');
    expect([coffee.score, tea.score].map((score) => (score / 100).toFixed(3))).toEqual([
      '0.744',
      '0.321',
    ]);
  });

  test('the worked BLEU is computed from its own sentences', () => {
    const reference = 'I am very happy to say that I am drinking a warm cup of tea.';
    const worked = bleu(reference, 'I am very happy that I am drinking a cup of tea.');
    expect(worked.score / 100).toBeCloseTo(0.495, 3);
    expect(worked.bp).toBeCloseTo(0.779, 3);
    const mean = worked.precisions.reduce((sum, precision) => sum + precision, 0) / 4;
    expect(text).toContain((mean / 100).toFixed(3));
    expect(numberAnswer('rouge-and-bleu', 'bleu-brevity')).toBeCloseTo(Math.exp(1 - 15 / 13), 3);
  });
});

describe('benchmarks', () => {
  const text = lesson('benchmarks');

  test('guessing is taken out by the rule of the text', () => {
    const known = (score: number) => (score - 0.25) / 0.75;
    expect(known(0.439)).toBeCloseTo(0.252, 3);
    expect(numberAnswer('benchmarks', 'benchmarks-guessing')).toBeCloseTo(known(0.675) * 100, 1);
  });

  test('the solutions follow from the rules of the text', () => {
    expect((0.625 - 0.25) / 0.75).toBe(0.5);
    expect((0.55 - 0.1) / 0.9).toBeCloseTo(0.5, 12);
    const error = (share: number) => 100 * Math.sqrt((share * (1 - share)) / 500);
    expect(error(0.81)).toBeCloseTo(1.75, 2);
    expect(error(0.84)).toBeCloseTo(1.64, 2);
    expect(3 / Math.hypot(error(0.81), error(0.84))).toBeCloseTo(1.25, 2);
    expect((2 * 0.9) / 1.9).toBeCloseTo(0.947, 3);
  });

  test('standard errors are those of a share', () => {
    const error = (share: number, n: number) => 100 * Math.sqrt((share * (1 - share)) / n);
    expect(error(0.675, 14_079)).toBeCloseTo(0.4, 1);
    expect(error(0.675, 100)).toBeCloseTo(4.7, 1);
  });

  test('GLUE lasted from its paper to the first score above the human value', () => {
    const days = (Date.UTC(2019, 5, 6) - Date.UTC(2018, 3, 20)) / 86_400_000;
    expect(days).toBe(412);
    expect(days / (365.25 / 12)).toBeCloseTo(13.5, 1);
    const glue = benchmarks.benchmarks.find(({ id }) => id === 'glue');
    const above = glue?.scores.find(({ value }) => value > (glue.human?.value ?? Infinity));
    expect(above?.when).toBe('June 2019');
  });

  test('shares of SWE-bench Verified and of HELM’s pairs are counted', () => {
    expect(82 / 138).toBeCloseTo(0.594, 3);
    expect(text).toContain(`${((82 / 500) * 100).toFixed(1)}%`);
    expect(numberAnswer('benchmarks', 'benchmarks-helm-pairs')).toBe(16 * 7 * 0.875);
  });
});
