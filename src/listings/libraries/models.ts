import published from '../../content/data/model-shapes.json' with { type: 'json' };
import courseModels from '../../content/data/course-models.json' with { type: 'json' };
import type { ModelShape } from '../../models/model-shape.ts';
import { PythonError } from '../python/syntax.ts';

/** The shape of a model by the name under which the Hugging Face libraries load it. */
export function shapeOf(hub: string): ModelShape {
  const entry = courseModels.models.find((model) => model.hub === hub);
  const shape = published.models.find(({ id }) => id === entry?.id);
  if (!shape) throw new PythonError(`the course does not know the shape of ${hub}`);
  return shape as unknown as ModelShape;
}
