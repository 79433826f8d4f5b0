import type { ModelShape, ModuleShape } from '../../models/model-shape.ts';

/** Linear layers of one name inside a model's blocks: those that the figure draws. */
export function blockLayers(model: ModelShape): (ModuleShape & { inAll: number })[] {
  const layers = model.modules.filter(({ group }) => group === 'attention' || group === 'ffn');
  return layers
    .filter((layer, i) => layers.findIndex(({ target }) => target === layer.target) === i)
    .map((layer) => {
      const alike = layers.filter(({ target }) => target === layer.target);
      return { ...layer, inAll: alike.reduce((sum, { count }) => sum + count, 0) };
    });
}

export const blockTargets = (model: ModelShape): string[] =>
  blockLayers(model).map(({ target }) => target);

/** Queries and values, as in Hu 2021; where one matrix makes them, that one. */
export function usualTargets(model: ModelShape): string[] {
  const names = blockTargets(model);
  const both = names.filter((name) => /^(q|v|query|value)(_proj)?$/.test(name));
  return both.length > 0 ? both : names.slice(0, 1);
}
