/**
 * A widget's settings as one declaration, from which links, defaults and messages follow:
 *
 *     export const settings = declareSettings({
 *       picture: oneOf(['letter', 'ball']),
 *       rank: integer({ min: 1, max: 24 }, 4),
 *     });
 *     export type State = StateOf<typeof settings>;
 */
export { declareSettings, type Settings, type StateOf } from './settings/declare.ts';
export { group } from './settings/group.ts';
export { listOf } from './settings/list.ts';
export { courseModel } from './settings/model.ts';
export { integer, number, percentage } from './settings/number.ts';
export { named, type Setting, single } from './settings/setting.ts';
export { text, textsOf } from './settings/text.ts';
export {
  type Choices,
  type Chosen,
  flag,
  index,
  oneOf,
  oneOfEach,
  oneOfNumbers,
} from './settings/words.ts';
