import BeforeAfter from '../widgets/before-after/BeforeAfter.astro';
import PromptTemplates from '../widgets/prompt-templates/PromptTemplates.astro';
import TemplateDiversity from '../widgets/template-diversity/TemplateDiversity.astro';
import ForgettingLab from '../widgets/forgetting-lab/ForgettingLab.astro';
import CorpusMix from '../widgets/corpus-mix/CorpusMix.astro';
import BloombergChinchilla from '../widgets/bloomberg-chinchilla/BloombergChinchilla.astro';
import FinanceScores from '../figures/FinanceScores.astro';
import InContextOrTuned from '../figures/InContextOrTuned.astro';
import PlanToModel from '../figures/PlanToModel.astro';
import SharedWeights from '../figures/SharedWeights.astro';
import SingleOrMany from '../figures/SingleOrMany.astro';
import TuningLoop from '../figures/TuningLoop.astro';
import Aside from './Aside.astro';
import Equation from './Equation.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Question from './Question.astro';
import ScrollTable from './ScrollTable.astro';

/**
 * The blocks an author may write in a lesson; what each accepts stands in `schemas/tags.ts`. Tags
 * inside a sentence are expanded by `build/authoring/inline-tags.ts`.
 */
export const lessonComponents = {
  h2: Heading2,
  h3: Heading3,
  table: ScrollTable,
  Aside,
  BeforeAfter,
  BloombergChinchilla,
  CorpusMix,
  Equation,
  FinanceScores,
  ForgettingLab,
  InContextOrTuned,
  PlanToModel,
  PromptTemplates,
  Question,
  SharedWeights,
  SingleOrMany,
  TemplateDiversity,
  TuningLoop,
};
