import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PublishedModel } from '../../models/model-shape.ts';
import { courseModels } from './course-models.ts';
import { decodeModels, encodeModels } from './model-table.ts';

const { models } = JSON.parse(
  readFileSync(new URL('../../content/data/model-shapes.json', import.meta.url), 'utf8'),
) as { models: PublishedModel[] };

describe('model table', () => {
  test.each(models)('gives $id back with every number that counting needs', (model) => {
    const [read] = decodeModels(encodeModels([{ ...model, hub: 'a/b' }]));
    const { hub, name, norm, modules, ...rest } = read ?? { name: '', norm: '', modules: [] };
    expect(hub).toBe('a/b');
    expect(model.name.startsWith(name)).toBe(true);
    expect(model.norm.startsWith(norm)).toBe(true);
    expect(model).toMatchObject(rest);
    // Layers that repeat in several stacks come together; their order is otherwise the model's.
    expect(modules).toHaveLength(model.modules.length);
    expect(modules).toEqual(expect.arrayContaining([...model.modules]));
  });

  test('the course offers models whose totals were seen printed', () => {
    const offered = decodeModels(courseModels);
    expect(offered.map(({ id }) => id)).toContain('bloomberggpt');
    for (const { id, totalParams } of offered) {
      const model = models.find((candidate) => candidate.id === id);
      expect(model?.status).toBe('verified to the last digit');
      expect(totalParams).toBe(model?.totalParams);
    }
  });

  test('the text stays short', () => {
    expect(courseModels.length).toBeLessThan(5000);
  });
});
