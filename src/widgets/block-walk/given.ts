import data from '../../content/data/tiny-block.json' with { type: 'json' };
import { courseModels } from '../shared/course-models.ts';
import { decodeModels } from '../shared/model-table.ts';

/** What the page brings for the settings. */
export const given = { small: data.model, models: decodeModels(courseModels) };
