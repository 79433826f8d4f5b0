import chosen from '../../content/data/course-models.json' with { type: 'json' };
import collection from '../../content/data/model-shapes.json' with { type: 'json' };
import type { PublishedModel } from '../../models/model-shape.ts';
import { encodeModels } from './model-table.ts';

/**
 * The models that the course's calculators offer, as text for `decodeModels`. Import it where pages are
 * built, in an .astro file: the collection behind it is far too large for a reader's browser.
 */
export const courseModels: string = encodeModels(
  chosen.models.map(({ id, hub }) => {
    const model = (collection.models as readonly PublishedModel[]).find((m) => m.id === id);
    if (model === undefined) {
      throw new Error(`course-models.json names "${id}", which model-shapes.json does not have.`);
    }
    return { ...model, hub: hub ?? '' };
  }),
);
