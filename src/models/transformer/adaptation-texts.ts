import type { AdaptationTexts } from './adaptation.ts';
import { heldText } from './model.ts';
import { plainText, type Split, splitText, tokensOf, type Vocabulary } from './vocabulary.ts';

/** What a run trains on and is measured on, from the texts of a field and of general prose. */
export const adaptationTexts = (
  vocabulary: Vocabulary,
  texts: { domain: string; general: string },
  part: keyof Omit<Split, 'training'> = 'test',
): AdaptationTexts => {
  const domain = splitText(plainText(texts.domain));
  const general = splitText(plainText(texts.general));
  return {
    domain: tokensOf(domain.training, vocabulary),
    general: tokensOf(general.training, vocabulary),
    heldDomain: heldText(domain[part], vocabulary),
    heldGeneral: heldText(general[part], vocabulary),
  };
};
