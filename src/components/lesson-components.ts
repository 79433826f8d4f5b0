import AdaptationGuide from '../widgets/adaptation-guide/AdaptationGuide.astro';
import BeforeAfter from '../widgets/before-after/BeforeAfter.astro';
import BenchmarkExplorer from '../widgets/benchmark-explorer/BenchmarkExplorer.astro';
import BleuLab from '../widgets/bleu-lab/BleuLab.astro';
import BlockWalk from '../widgets/block-walk/BlockWalk.astro';
import BloombergChinchilla from '../widgets/bloomberg-chinchilla/BloombergChinchilla.astro';
import CorpusMix from '../widgets/corpus-mix/CorpusMix.astro';
import DomainTokenizer from '../widgets/domain-tokenizer/DomainTokenizer.astro';
import FinancialSentiment from '../widgets/financial-sentiment/FinancialSentiment.astro';
import ForgettingLab from '../widgets/forgetting-lab/ForgettingLab.astro';
import LoraCalculator from '../widgets/lora-calculator/LoraCalculator.astro';
import LowRank from '../widgets/low-rank/LowRank.astro';
import NumberFormats from '../widgets/number-formats/NumberFormats.astro';
import ObjectiveExplorer from '../widgets/objective-explorer/ObjectiveExplorer.astro';
import PeftCompare from '../widgets/peft-compare/PeftCompare.astro';
import PetaflopDays from '../widgets/petaflop-days/PetaflopDays.astro';
import ScalingLaws from '../widgets/scaling-laws/ScalingLaws.astro';
import ZeroSharding from '../widgets/zero-sharding/ZeroSharding.astro';
import PrescriptionDecoder from '../widgets/prescription-decoder/PrescriptionDecoder.astro';
import PromptTemplates from '../widgets/prompt-templates/PromptTemplates.astro';
import RougeLab from '../widgets/rouge-lab/RougeLab.astro';
import SoftPrompt from '../widgets/soft-prompt/SoftPrompt.astro';
import TemplateDiversity from '../widgets/template-diversity/TemplateDiversity.astro';
import TrainingMemory from '../widgets/training-memory/TrainingMemory.astro';
import AdaptersInBlock from '../figures/AdaptersInBlock.astro';
import Architectures from '../figures/Architectures.astro';
import BigramBoxes from '../figures/BigramBoxes.astro';
import BitLayouts from '../figures/BitLayouts.astro';
import BleuParts from '../figures/BleuParts.astro';
import ClippingAndOrder from '../figures/ClippingAndOrder.astro';
import ComputeAsArea from '../figures/ComputeAsArea.astro';
import DdpAgainstFsdp from '../figures/DdpAgainstFsdp.astro';
import DomainTimeline from '../figures/DomainTimeline.astro';
import FinanceScores from '../figures/FinanceScores.astro';
import HelmMatrix from '../figures/HelmMatrix.astro';
import InContextOrTuned from '../figures/InContextOrTuned.astro';
import LegalMedicalWords from '../figures/LegalMedicalWords.astro';
import Lifetimes from '../figures/Lifetimes.astro';
import LongestCommon from '../figures/LongestCommon.astro';
import ModelCards from '../figures/ModelCards.astro';
import ModelSizes from '../figures/ModelSizes.astro';
import NgramWindows from '../figures/NgramWindows.astro';
import OneWordApart from '../figures/OneWordApart.astro';
import PeftFamilies from '../figures/PeftFamilies.astro';
import PlanToModel from '../figures/PlanToModel.astro';
import RankQuality from '../figures/RankQuality.astro';
import RoutesByCost from '../figures/RoutesByCost.astro';
import SharedRun from '../figures/SharedRun.astro';
import SharedWeights from '../figures/SharedWeights.astro';
import SharedWords from '../figures/SharedWords.astro';
import SingleOrMany from '../figures/SingleOrMany.astro';
import SoftPromptInput from '../figures/SoftPromptInput.astro';
import TaskCopies from '../figures/TaskCopies.astro';
import TrainingParts from '../figures/TrainingParts.astro';
import TuningLoop from '../figures/TuningLoop.astro';
import WhichHuman from '../figures/WhichHuman.astro';
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
  AdaptersInBlock,
  Architectures,
  Aside,
  BeforeAfter,
  BenchmarkExplorer,
  BigramBoxes,
  BleuLab,
  BitLayouts,
  BleuParts,
  BlockWalk,
  BloombergChinchilla,
  ClippingAndOrder,
  ComputeAsArea,
  CorpusMix,
  DdpAgainstFsdp,
  DomainTimeline,
  DomainTokenizer,
  Equation,
  FinanceScores,
  FinancialSentiment,
  ForgettingLab,
  HelmMatrix,
  InContextOrTuned,
  LegalMedicalWords,
  Lifetimes,
  LongestCommon,
  LoraCalculator,
  LowRank,
  ModelCards,
  ModelSizes,
  NgramWindows,
  NumberFormats,
  ObjectiveExplorer,
  OneWordApart,
  PeftCompare,
  PeftFamilies,
  PlanToModel,
  PrescriptionDecoder,
  PromptTemplates,
  Question,
  RankQuality,
  RougeLab,
  RoutesByCost,
  SharedRun,
  SharedWeights,
  SharedWords,
  SingleOrMany,
  SoftPrompt,
  SoftPromptInput,
  TaskCopies,
  TemplateDiversity,
  TrainingMemory,
  TrainingParts,
  TuningLoop,
  WhichHuman,
  PetaflopDays,
  ScalingLaws,
  ZeroSharding,
};
