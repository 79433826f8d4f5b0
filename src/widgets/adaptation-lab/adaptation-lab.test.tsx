import { readFileSync } from 'node:fs';
import { render } from 'preact-render-to-string';
import { describe, expect, test, vi } from 'vitest';
import recordedRuns from '../../content/data/tiny-model/runs.json';
import otherSeeds from '../../content/data/tiny-model/seeds.json';
import { loraParameters } from '../../models/peft-select.ts';
import { createAdaptation } from '../../models/transformer/adaptation.ts';
import { adaptationTexts } from '../../models/transformer/adaptation-texts.ts';
import { METHODS } from '../../models/transformer/methods.ts';
import { lossPerCharacter } from '../../models/transformer/model.ts';
import { modelFrom } from '../shared/tiny-model/open-model.ts';
import { AdaptationLabView } from './AdaptationLabView.tsx';
import { reading, type Recorded } from './reading.ts';
import { lastOf, nameOf, type Run } from './run.ts';
import { courseOf, type First, keyOf, settings, STEPS } from './settings.ts';

vi.mock('./adaptation.worker.ts?worker&inline', () => ({ default: EventTarget }));

const recorded = { ...recordedRuns, parameters: 190_912 } as unknown as Recorded;
const { runs, base } = recorded;
const read = (path: string) => readFileSync(`src/content/data/${path}`, 'utf8');
const legal = (name: string): Run => {
  const found = runs.find((run) => nameOf(run, false) === name);
  if (!found) throw new Error(`There is no run ${name}.`);
  return found;
};

test('the runs are what the model does: their beginnings, made again', () => {
  for (const run of [legal('Full'), legal('LoRA r 4 q, v')]) {
    const model = modelFrom(read('tiny-model/weights.txt'));
    const raw = { domain: read('corpora/legal.txt'), general: read('corpora/general.txt') };
    const again = createAdaptation(model, adaptationTexts(model.vocabulary, raw), run.plan);
    for (let step = 0; step < 50; step += 1) again.advance();
    again.curve.forEach(([step, domain, general], i) => {
      expect(run.curve[i]?.[0]).toBe(step);
      expect(run.curve[i]?.[1]).toBeCloseTo(domain, 4);
      expect(run.curve[i]?.[2]).toBeCloseTo(general, 4);
    });
    expect(again.trained).toBe(run.trained);
  }
});

const ends = [
  ...runs.map((run) => ({
    ...{ seed: 1, run: nameOf(run, false), field: lastOf(run)[1], general: lastOf(run)[2] },
  })),
  ...otherSeeds,
];

test('with yet another seed the first steps come in the same order', () => {
  const after = (name: string) => {
    const model = modelFrom(read('tiny-model/weights.txt'));
    const raw = { domain: read('corpora/legal.txt'), general: read('corpora/general.txt') };
    const texts = adaptationTexts(model.vocabulary, raw);
    const run = createAdaptation(model, texts, { ...legal(name).plan, seed: 4 });
    for (let step = 0; step < 12; step += 1) run.advance();
    return {
      field: lossPerCharacter(model, texts.heldDomain, run.tuned),
      general: lossPerCharacter(model, texts.heldGeneral, run.tuned),
    };
  };
  const [full, slow, lora] = [after('Full'), after('Full · rate 0.0003'), after('LoRA r 4 q, v')];
  expect(full.field).toBeLessThan(slow.field);
  expect(slow.field).toBeLessThan(lora.field);
  expect(lora.field).toBeLessThan(base.legal);
  expect(full.general).toBeGreaterThan(slow.general);
});

describe.each([1, 2, 3])('what the lessons say of the runs, with seed %i', (seed) => {
  const end = (name: string) => ends.find((each) => each.seed === seed && each.run === name);
  const field = (name: string) => end(name)?.field ?? NaN;
  const general = (name: string) => end(name)?.general ?? NaN;

  test('full fine-tuning learns most, and forgets more the higher its rate', () => {
    expect(field('Full')).toBeLessThan(field('Full · rate 0.0003'));
    expect(general('Full')).toBeGreaterThan(general('Full · rate 0.0003'));
  });

  test('more replay keeps more', () => {
    expect(general('Full · 25% replay')).toBeLessThan(general('Full · 10% replay'));
    expect(general('Full · 10% replay')).toBeLessThan(general('Full'));
  });

  test('with a quarter of general text the quick rate forgets as the slow one does, and learns more', () => {
    expect(general('Full · 25% replay')).toBeCloseTo(general('Full · rate 0.0003'), 1);
    expect(field('Full · 25% replay')).toBeLessThan(field('Full · rate 0.0003') - 0.05);
  });

  test('a prompt learns a little, and what stands behind it costs more', () => {
    expect(field('Soft prompt')).toBeLessThan(base.legal);
    expect(general('Soft prompt')).toBeGreaterThan(base.general);
  });

  test('a larger adapter learns more and forgets more; a prompt learns least', () => {
    expect(field('LoRA r 8 all')).toBeLessThan(field('LoRA r 4 q, v'));
    expect(general('LoRA r 8 all')).toBeGreaterThan(general('LoRA r 4 q, v'));
    expect(field('LoRA r 4 q, v')).toBeLessThan(field('Soft prompt'));
  });

  test('the base is a better beginning than random numbers, on both texts', () => {
    expect(field('Full')).toBeLessThan(field('From scratch'));
    expect(general('Full')).toBeLessThan(general('From scratch'));
    expect(field('From scratch')).toBeLessThan(base.legal);
  });

  test('at equal learning LoRA does not forget less: full fine-tuning at two rates frames it', () => {
    expect(field('LoRA r 8 all')).toBeLessThan(field('Full · rate 0.0003'));
    expect(field('LoRA r 8 all')).toBeGreaterThan(field('Full'));
    expect(general('LoRA r 8 all')).toBeGreaterThan(general('Full · rate 0.0003') + 0.05);
    expect(general('LoRA r 8 all')).toBeGreaterThan(general('Full'));
  });

  test('the base stayed bit for bit what it was', () => {
    expect(runs.every(({ baseUnchanged, step }) => baseUnchanged && step === STEPS)).toBe(true);
  });
});

test('LoRA trains as many numbers as the course counts', () => {
  const block = [
    { in: 64, out: 64, count: 12 },
    { in: 64, out: 256, count: 3 },
    { in: 256, out: 64, count: 3 },
  ];
  expect(legal('LoRA r 8 all').trained).toBe(loraParameters(block, 8));
  expect(legal('LoRA r 4 q, v').trained).toBe(loraParameters([{ in: 64, out: 64, count: 6 }], 4));
});

const firsts: readonly First[] = [
  ...METHODS.map((method) => ({ method, wide: false })),
  { method: 'lora', wide: true },
];
test.each(firsts)('$method, wide: $wide, begins with a run of ours and asks of it', (first) => {
  const key = keyOf(courseOf(settings(first).initial));
  expect(runs.some((run) => keyOf(run) === key)).toBe(true);
  const html = render(<AdaptationLabView id="fig" first={first} recorded={recorded} />);
  expect(html).toContain('Mark of the weights');
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});

test('before a run, in it and after it there is a reading', () => {
  const run = legal('LoRA r 4 q, v');
  const state = settings({ method: 'lora', wide: false }).initial;
  const at = { status: 'idle', off: false } as const;
  expect(reading(state, recorded, { ...at, current: undefined })).toContain('Train it');
  const half = { ...run, step: 60, curve: run.curve.slice(0, 2) };
  expect(reading(state, recorded, { ...at, current: half })).toContain('After 50 steps LoRA');
  expect(reading(state, recorded, { ...at, status: 'running', current: undefined })).toContain(
    'Training begins',
  );
  const off = reading(state, recorded, { ...at, current: run, off: true });
  expect(off).toContain('bit by bit');
  expect(off).toContain(base.legal.toFixed(3));
});
