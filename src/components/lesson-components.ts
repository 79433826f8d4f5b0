import CorpusMix from '../widgets/corpus-mix/CorpusMix.astro';
import SoftPrompt from '../widgets/soft-prompt/SoftPrompt.astro';
import PeftCompare from '../widgets/peft-compare/PeftCompare.astro';
import LowRank from '../widgets/low-rank/LowRank.astro';
import LoraCalculator from '../widgets/lora-calculator/LoraCalculator.astro';
import BloombergChinchilla from '../widgets/bloomberg-chinchilla/BloombergChinchilla.astro';
import AdaptersInBlock from '../figures/AdaptersInBlock.astro';
import FinanceScores from '../figures/FinanceScores.astro';
import PeftFamilies from '../figures/PeftFamilies.astro';
import PlanToModel from '../figures/PlanToModel.astro';
import RankQuality from '../figures/RankQuality.astro';
import SoftPromptInput from '../figures/SoftPromptInput.astro';
import TaskCopies from '../figures/TaskCopies.astro';
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
  AdaptersInBlock,
  Aside,
  BloombergChinchilla,
  CorpusMix,
  Equation,
  FinanceScores,
  LoraCalculator,
  LowRank,
  PeftCompare,
  PeftFamilies,
  PlanToModel,
  Question,
  RankQuality,
  SoftPrompt,
  SoftPromptInput,
  TaskCopies,
};
