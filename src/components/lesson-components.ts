import AdaptationGuide from '../widgets/adaptation-guide/AdaptationGuide.astro';
import DomainTokenizer from '../widgets/domain-tokenizer/DomainTokenizer.astro';
import FinancialSentiment from '../widgets/financial-sentiment/FinancialSentiment.astro';
import PrescriptionDecoder from '../widgets/prescription-decoder/PrescriptionDecoder.astro';
import CorpusMix from '../widgets/corpus-mix/CorpusMix.astro';
import BloombergChinchilla from '../widgets/bloomberg-chinchilla/BloombergChinchilla.astro';
import DomainTimeline from '../figures/DomainTimeline.astro';
import FinanceScores from '../figures/FinanceScores.astro';
import LegalMedicalWords from '../figures/LegalMedicalWords.astro';
import PlanToModel from '../figures/PlanToModel.astro';
import RoutesByCost from '../figures/RoutesByCost.astro';
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
  AdaptationGuide,
  Aside,
  BloombergChinchilla,
  CorpusMix,
  DomainTimeline,
  DomainTokenizer,
  Equation,
  FinanceScores,
  FinancialSentiment,
  LegalMedicalWords,
  PlanToModel,
  PrescriptionDecoder,
  Question,
  RoutesByCost,
};
