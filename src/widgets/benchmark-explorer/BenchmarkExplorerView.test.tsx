import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import data from '../../content/data/benchmarks.json';
import { dateInWords, scoredAt, selected, yearOf } from './benchmarks.ts';
import { benchmarks, helm } from './data.ts';
import { accuracyMetrics, cells, measuring, without } from './helm.ts';
import { LABELS } from './labels.ts';
import { type State, settings } from './settings.ts';
import { BenchmarkExplorerView } from './BenchmarkExplorerView.tsx';
import { outlines } from './outlines.ts';
import { helmReading, scoresInWords } from './texts.ts';
import { reading } from './words.ts';

const words = <Word extends string>(labels: Readonly<Record<Word, string>>) =>
  Object.keys(labels) as Word[];
const CHOICES = {
  view: words(LABELS.view),
  skill: words(LABELS.skill),
  metric: words(LABELS.metric),
  standing: words(LABELS.standing),
  quality: words(LABELS.quality),
};
const { initial } = settings;
const shown = (change: Partial<State>) => selected(benchmarks, { ...initial, ...change });
const names = (change: Partial<State>) => shown(change).map(({ name }) => name);

describe('the figure without JavaScript', () => {
  const html = render(<BenchmarkExplorerView id="fig" benchmarks={outlines} />);

  test('holds every benchmark with its numbers', () => {
    for (const { name, note } of benchmarks) {
      expect(html).toContain(name);
      expect(html).toContain(note);
    }
    expect(html).toContain('Human 87.1: crowd workers');
    expect(html).toContain('15,908 questions');
    expect(html).toContain('96 cells ÷ (16 · 7) = 85.7%');
  });

  test('has no number that is none', () => {
    expect(html).not.toMatch(/NaN|undefined|Infinity|null/);
  });
});

describe('filters and order', () => {
  test('without filters all are shown, the oldest first', () => {
    expect(names({})).toHaveLength(benchmarks.length);
    expect(names({}).slice(0, 3)).toEqual(['GLUE', 'SuperGLUE', 'MMLU']);
    expect(names({}).indexOf('BIG-bench')).toBeLessThan(names({}).indexOf('BIG-bench Lite'));
  });

  test('filters hold together', () => {
    expect(names({ standing: 'passed' })).toEqual(['GLUE', 'SuperGLUE']);
    expect(names({ skill: 'knowledge', metric: 'accuracy', standing: 'below' })).toEqual(['GPQA']);
    expect(names({ skill: 'code', metric: 'votes' })).toEqual([]);
  });

  test('sizes and human values sort from the largest, those without come last', () => {
    expect(names({ sort: 'tasks' })[0]).toBe('BIG-bench');
    expect(names({ sort: 'items' })[0]).toBe('GLUE');
    expect(names({ sort: 'human' }).slice(0, 4)).toEqual(['SuperGLUE', 'MMLU', 'GLUE', 'GPQA']);
    expect(names({ sort: 'name' })[0]).toBe('BIG-bench');
  });

  test('every benchmark can be found by what the filters offer', () => {
    for (const { skills, metricKind, standing } of benchmarks) {
      for (const skill of skills) expect(CHOICES.skill).toContain(skill);
      expect(CHOICES.metric).toContain(metricKind);
      expect(CHOICES.standing).toContain(standing);
    }
  });
});

describe('HELM’s matrix', () => {
  test('has 16 scenarios, seven metrics and 96 measured cells', () => {
    expect(helm.matrix).toHaveLength(16);
    expect(helm.metrics).toEqual([...CHOICES.quality]);
    expect(cells(helm)).toBe(96);
  });

  test('measures calibration everywhere but in retrieval and summarization', () => {
    expect(measuring(helm, 'calibration')).toHaveLength(12);
    expect(without(helm, 'calibration')).toEqual(['Information retrieval', 'Summarization']);
    expect(without(helm, 'bias')).toContain('MMLU');
    expect(without(helm, 'efficiency')).toEqual([]);
  });

  test('calls several things accuracy', () => {
    expect(accuracyMetrics(helm)).toContain('F1 in 4');
    expect(accuracyMetrics(helm)).toContain('ROUGE-2 in 2');
  });
});

test('every state can be put into words', () => {
  for (const standing of CHOICES.standing) {
    for (const skill of CHOICES.skill) {
      const state = { ...initial, standing, skill };
      const words = reading(shown(state), benchmarks.length, state);
      expect(words).toMatch(/\.$/);
      expect(words).not.toMatch(/NaN|undefined|Infinity/);
    }
  }
  for (const quality of CHOICES.quality) expect(helmReading(helm, quality)).toMatch(/measured\.$/);
  expect(reading([], 11, initial)).toContain('No benchmark here fits');
});

test('scores are said with who has them', () => {
  const glue = benchmarks.find(({ id }) => id === 'glue');
  expect(glue && scoresInWords(glue)).toContain('90.8 (DeBERTa, January 2021)');
});

test('dates are said as far as they are known', () => {
  expect(dateInWords('2018-04')).toBe('April 2018');
  expect(dateInWords('2022')).toBe('2022');
});

test('a score stands in the middle of its month or year, and not before its benchmark', () => {
  const mmlu = benchmarks.find(({ id }) => id === 'mmlu');
  expect(yearOf('2018-04')).toBeCloseTo(2018.29, 2);
  expect(yearOf('5 January 2021')).toBeCloseTo(2021.04, 2);
  expect(mmlu && scoredAt(mmlu, '2020')).toBeCloseTo(2020.71, 2);
  expect(mmlu && scoredAt(mmlu, '2022')).toBe(2022.5);
  expect(mmlu && scoredAt(mmlu, 'at launch')).toBeCloseTo(2020.71, 2);
});

test('every number has a source', () => {
  const known = Object.keys(data.sources);
  for (const { human, scores, sources } of data.benchmarks) {
    expect(known).toEqual(expect.arrayContaining(sources));
    for (const { source } of [...scores, ...(human ? [human] : [])])
      expect(sources).toContain(source);
  }
  expect(known).toEqual(expect.arrayContaining(Object.keys(data.addresses)));
});
