import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neighbours, planOf } from './plan.ts';

const modules = ['a', 'b', 'c'].map((id) => ({ id }));
const lesson = (slug: string, module: string, order: number) => ({ slug, module, order });

test('modules stand in the order of their first lessons, empty ones last', () => {
  const plan = planOf(modules, [
    lesson('three', 'a', 3),
    lesson('two', 'c', 2),
    lesson('nine', 'c', 9),
  ]);
  expect(plan.map(({ id, lessons }) => [id, lessons.map(({ slug }) => slug)])).toEqual([
    ['c', ['two', 'nine']],
    ['a', ['three']],
    ['b', []],
  ]);
});

test('every lesson of a module has one place, and its neighbours are those beside it', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { minLength: 1 }), (orders) => {
      const lessons = orders.map((order) =>
        lesson(`lesson-${order}`, modules[order % 3]?.id ?? '', order),
      );
      const plan = planOf(modules, lessons);
      const read = plan.flatMap((module) => module.lessons);
      expect(new Set(read)).toEqual(new Set(lessons));
      read.forEach(({ slug }, place) => {
        const { previous, next } = neighbours(plan, slug);
        expect(previous).toBe(read[place - 1]);
        expect(next).toBe(read[place + 1]);
      });
    }),
  );
});

test('a lesson outside the plan has no neighbours', () => {
  expect(neighbours(planOf(modules, [lesson('one', 'a', 1)]), 'other')).toEqual({
    previous: undefined,
    next: undefined,
  });
});
