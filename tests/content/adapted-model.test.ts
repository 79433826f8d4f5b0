import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import record from '../../src/content/data/tiny-model/pretraining.json';
import pulled from '../../src/content/data/tiny-model/pulled.json';
import recorded from '../../src/content/data/tiny-model/runs.json';
import seeds from '../../src/content/data/tiny-model/seeds.json';
import { modelFrom } from '../../src/widgets/shared/tiny-model/open-model.ts';
import { measureText, perCharacter } from '../../src/widgets/domain-loss/loss.ts';
import { shares } from '../../src/widgets/domain-loss/reading.ts';
import { type Field, fieldText } from '../../training/pretraining-text.ts';
import { lesson } from './content.ts';

const tidy = (slug: string) => lesson(slug).replace(/\s+/g, ' ');
const two = (value: number) => value.toFixed(2);
const end = (find: Partial<(typeof recorded.runs)[number]['plan']>) => {
  const run = recorded.runs.find(({ plan }) =>
    Object.entries(find).every(([name, value]) => Reflect.get(plan, name) === value),
  );
  const [, domain = 0, general = 0] = run?.curve.at(-1) ?? [];
  return { domain, general };
};
const full = end({ method: 'full', learningRate: 0.001, replay: 0 });
const slow = end({ method: 'full', learningRate: 0.0003 });
const quarter = end({ method: 'full', replay: 0.25 });
const small = end({ method: 'lora', rank: 4 });
const large = end({ method: 'lora', rank: 8 });
const prompt = end({ method: 'soft-prompt' });
const scratch = end({ method: 'scratch' });
const { base } = recorded;
const trained = (method: string, rank = 4) =>
  recorded.runs.find(({ plan }) => plan.method === method && plan.rank === rank)?.trained ?? NaN;

describe('numbers of the small model in lessons', () => {
  test('its size beside GPT-3', () => {
    expect(tidy('pre-training-objectives')).toContain(record.parameters.toLocaleString('en'));
    expect(record.text.characters / 1e6).toBeCloseTo(2.45, 2);
    expect(Math.round(record.epochs)).toBe(6);
    expect(Math.floor(174.6e9 / record.parameters / 1e5)).toBe(9);
  });

  test('what general and legal text cost it', () => {
    const model = modelFrom(readFileSync('src/content/data/tiny-model/weights.txt', 'utf8'));
    const loss = (field: Field) => {
      const { validation, test: held } = fieldText(field);
      return measureText(model, `${validation}\n${held}`);
    };
    const [general, legal] = [loss('general'), loss('legal')];
    const { all, tokeniser, model: each } = shares(legal, general);
    const text = tidy('domain-adaptation');
    expect(text).toContain(
      `pays ${two(perCharacter(general))} nats for a character of general prose and ${two(perCharacter(legal))} for one of legal text, ${two(all)} times as much`,
    );
    expect(text).toContain(
      `${two(tokeniser)} times as many tokens, and each is ${two(each)} times as hard`,
    );
  });

  test('what full fine-tuning learns and forgets', () => {
    const text = tidy('catastrophic-forgetting');
    expect(text).toContain(
      `from ${two(base.legal)} to ${two(full.domain)} nats a character, and general prose goes from ${two(base.general)} to ${two(full.general)}`,
    );
    expect(text).toContain(
      `learns less, to ${two(slow.domain)}, and forgets less, to ${two(slow.general)}`,
    );
    expect(text).toContain(`has ${two(quarter.domain)} and ${two(quarter.general)}`);
  });

  test('what pulling all weights back does, with every seed', () => {
    const [{ field, general, pull }] = pulled as [(typeof pulled)[number]];
    expect(tidy('catastrophic-forgetting')).toContain(
      `a pull of ${pull}: ${two(field)} on legal text and ${two(general)} on general, not ${two(full.domain)} and ${two(full.general)}`,
    );
    expect(pulled.map(({ seed }) => seed)).toEqual([1, 2, 3]);
    for (const run of pulled) {
      const same = (name: string, first: typeof full) => {
        const found = seeds.find((each) => each.seed === run.seed && each.run === name);
        return found ?? { field: first.domain, general: first.general };
      };
      const free = same('Full', full);
      const slower = same('Full · rate 0.0003', slow);
      expect(run.field).toBeGreaterThan(free.field + 0.05);
      expect(run.general).toBeLessThan(free.general - 0.05);
      expect(Math.abs(run.field - slower.field)).toBeLessThan(0.05);
      expect(Math.abs(run.general - slower.general)).toBeLessThan(0.05);
    }
  });

  test('what LoRA does beside it', () => {
    const text = tidy('lora');
    for (const part of [
      `by ${two(base.legal - small.domain)} nats a character`,
      `lowers it by ${two(base.legal - full.domain)}`,
      `matrices lowers it by ${two(base.legal - large.domain)}. It forgets ${two(large.general - base.general)}`,
      `nearly as much (${two(base.legal - slow.domain)}), only ${two(slow.general - base.general)}`,
    ]) {
      expect(text).toContain(part);
    }
  });

  test('what a start is worth', () => {
    const text = tidy('domain-specific-llms');
    expect(text).toContain(
      `ends at ${two(scratch.domain)} nats a character of legal text, below the ${two(base.legal)} of a base`,
    );
    expect(text).toContain(
      `ends at ${two(full.domain)}, and on general prose it has ${two(full.general)} where the new model has ${two(scratch.general)}`,
    );
    const characters = Math.round(fieldText('legal').training.length / 1000);
    expect(text).toContain(`a text of ${characters},000 characters`);
  });

  test('what a large adapter does, plugged in', () => {
    const text = tidy('parameter-efficient-fine-tuning');
    const numbers = trained('lora', 8);
    expect(text).toContain(
      `${numbers.toLocaleString('en')} numbers, ${Math.round((100 * numbers) / record.parameters)}% of`,
    );
    for (const part of [
      `from ${two(base.legal)} to ${two(large.domain)} nats a character and general prose from ${two(base.general)} to ${two(large.general)}`,
      `nearly as far, to ${two(slow.domain)}, and stays at ${two(slow.general)}`,
    ]) {
      expect(text).toContain(part);
    }
  });

  test('what a soft prompt does', () => {
    const text = tidy('soft-prompts');
    expect(trained('lora')).toBe(6 * trained('soft-prompt'));
    for (const part of [
      `learns ${two(base.legal - prompt.domain)} nats a character`,
      `six times the numbers learns ${two(base.legal - small.domain)}`,
      `costs ${two(prompt.general)} instead of ${two(base.general)}`,
    ]) {
      expect(text).toContain(part);
    }
  });
});
