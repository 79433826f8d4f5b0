import {
  choiceFromText,
  choiceToText,
  type ModelChoice,
  rememberedModel,
} from '../chosen-model.ts';
import { quoted } from '../quoted.ts';
import type { Setting } from './setting.ts';

/** A model of the course's list or the reader's own sizes, the same in all calculators. */
export function courseModel(
  models: readonly { readonly id: string }[],
  initial: ModelChoice,
): Setting<ModelChoice> {
  return {
    initial,
    items: models.map(({ id }) => id),
    parse(parameters, name, say) {
      const text = parameters.get(name);
      const choice = text === null ? initial : choiceFromText(text, models);
      if (choice === undefined) say(`there is no model ${quoted(text ?? '')}`);
      return choice ?? initial;
    },
    // Always, so that a link wins over what its reader chose before.
    write(parameters, name, choice) {
      parameters.set(name, choiceToText(choice));
    },
    recall(parameters, name) {
      const text = choiceToText(rememberedModel(models) ?? initial);
      if (text !== choiceToText(initial)) parameters.set(name, text);
    },
  };
}
