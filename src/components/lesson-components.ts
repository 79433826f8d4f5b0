import BenchmarkExplorer from '../widgets/benchmark-explorer/BenchmarkExplorer.astro';
import RougeLab from '../widgets/rouge-lab/RougeLab.astro';
import CorpusMix from '../widgets/corpus-mix/CorpusMix.astro';
import BleuLab from '../widgets/bleu-lab/BleuLab.astro';
import BloombergChinchilla from '../widgets/bloomberg-chinchilla/BloombergChinchilla.astro';
import SharedWords from '../figures/SharedWords.astro';
import NgramWindows from '../figures/NgramWindows.astro';
import OneWordApart from '../figures/OneWordApart.astro';
import BigramBoxes from '../figures/BigramBoxes.astro';
import LongestCommon from '../figures/LongestCommon.astro';
import ClippingAndOrder from '../figures/ClippingAndOrder.astro';
import BleuParts from '../figures/BleuParts.astro';
import Lifetimes from '../figures/Lifetimes.astro';
import WhichHuman from '../figures/WhichHuman.astro';
import SharedRun from '../figures/SharedRun.astro';
import HelmMatrix from '../figures/HelmMatrix.astro';
import FinanceScores from '../figures/FinanceScores.astro';
import PlanToModel from '../figures/PlanToModel.astro';
import Aside from './Aside.astro';
import Cite from './Cite.astro';
import Equation from './Equation.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Question from './Question.astro';
import Ref from './Ref.astro';
import ScrollTable from './ScrollTable.astro';
import SideNote from './SideNote.astro';
import Term from './Term.astro';

/** Everything an author may write in a lesson; what each accepts stands in `schemas/tags.ts`. */
export const lessonComponents = {
  h2: Heading2,
  h3: Heading3,
  table: ScrollTable,
  Aside,
  BenchmarkExplorer,
  BigramBoxes,
  BleuParts,
  BleuLab,
  BloombergChinchilla,
  Cite,
  ClippingAndOrder,
  CorpusMix,
  Equation,
  FinanceScores,
  HelmMatrix,
  Lifetimes,
  LongestCommon,
  NgramWindows,
  OneWordApart,
  PlanToModel,
  Question,
  Ref,
  RougeLab,
  SharedRun,
  SharedWords,
  SideNote,
  Term,
  WhichHuman,
};
