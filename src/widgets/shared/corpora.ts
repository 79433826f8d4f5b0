/** The fields that the course has a text of. */
export type Field = 'general' | 'legal' | 'medical' | 'financial';

/** The texts, each a script of its own that is loaded when it is needed. */
export const corpora: Readonly<Record<Field, () => Promise<{ default: string }>>> = {
  general: () => import('../../content/data/corpora/general.txt?raw'),
  legal: () => import('../../content/data/corpora/legal.txt?raw'),
  medical: () => import('../../content/data/corpora/medical.txt?raw'),
  financial: () => import('../../content/data/corpora/financial.txt?raw'),
};
