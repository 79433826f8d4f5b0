import { z } from 'astro/zod';
import { identifier, sentence } from './text.ts';

/** How a tag takes part in the lesson, besides its own properties. */
type TagKind = 'text' | 'block' | 'figure' | 'equation';

interface Tag {
  kind: TagKind;
  props: z.ZodObject;
}

/** What an author may write on every numbered figure, widgets included. */
const figure = {
  /** permanent anchor; `<Ref to="…" />` points to it */
  id: identifier,
};

/**
 * Every tag of the lessons and what it accepts; the build stops, naming file and line, on anything
 * else. Text tags become links and notes in `build/authoring/inline-tags.ts`; every other tag has a
 * component of its name in `components/lesson-components.ts`.
 */
export const tags = {
  /** (Wu et al. 2023, Table 4) */
  Cite: {
    kind: 'text',
    props: z.strictObject({
      id: identifier,
      at: sentence.optional(),
      /** Wu et al. (2023, Table 4), for use inside a sentence */
      narrative: z.boolean().optional(),
    }),
  },
  /** a glossary term at its first use */
  Term: { kind: 'text', props: z.strictObject({ id: identifier }) },
  /** a short remark in the margin */
  SideNote: { kind: 'text', props: z.strictObject({}) },
  /** a longer remark in a box */
  Aside: { kind: 'block', props: z.strictObject({ title: sentence }) },
  /** "Figure 2" as a link */
  Ref: { kind: 'text', props: z.strictObject({ to: identifier }) },
  /** a question of `questions/<slug>.json`, asked here */
  Question: { kind: 'block', props: z.strictObject({ id: identifier }) },
  /** numbered display maths */
  Equation: { kind: 'equation', props: z.strictObject({ id: identifier }) },
  PlanToModel: { kind: 'figure', props: z.strictObject(figure) },
  FinanceScores: { kind: 'figure', props: z.strictObject(figure) },
  SharedWords: { kind: 'figure', props: z.strictObject(figure) },
  NgramWindows: { kind: 'figure', props: z.strictObject(figure) },
  OneWordApart: { kind: 'figure', props: z.strictObject(figure) },
  BigramBoxes: { kind: 'figure', props: z.strictObject(figure) },
  LongestCommon: { kind: 'figure', props: z.strictObject(figure) },
  ClippingAndOrder: { kind: 'figure', props: z.strictObject(figure) },
  BleuParts: { kind: 'figure', props: z.strictObject(figure) },
  Lifetimes: { kind: 'figure', props: z.strictObject(figure) },
  WhichHuman: { kind: 'figure', props: z.strictObject(figure) },
  SharedRun: { kind: 'figure', props: z.strictObject(figure) },
  HelmMatrix: { kind: 'figure', props: z.strictObject(figure) },
  BloombergChinchilla: { kind: 'figure', props: z.strictObject(figure) },
  CorpusMix: { kind: 'figure', props: z.strictObject(figure) },
  LoraCalculator: { kind: 'figure', props: z.strictObject(figure) },
  LowRank: { kind: 'figure', props: z.strictObject(figure) },
  PeftCompare: { kind: 'figure', props: z.strictObject(figure) },
  SoftPrompt: { kind: 'figure', props: z.strictObject(figure) },
  AdaptersInBlock: { kind: 'figure', props: z.strictObject(figure) },
  PeftFamilies: { kind: 'figure', props: z.strictObject(figure) },
  TaskCopies: { kind: 'figure', props: z.strictObject(figure) },
  RankQuality: { kind: 'figure', props: z.strictObject(figure) },
  SoftPromptInput: { kind: 'figure', props: z.strictObject(figure) },
  BenchmarkExplorer: { kind: 'figure', props: z.strictObject(figure) },
  BleuLab: { kind: 'figure', props: z.strictObject(figure) },
  RougeLab: { kind: 'figure', props: z.strictObject(figure) },
  InContextOrTuned: { kind: 'figure', props: z.strictObject(figure) },
  TuningLoop: { kind: 'figure', props: z.strictObject(figure) },
  SharedWeights: { kind: 'figure', props: z.strictObject(figure) },
  SingleOrMany: { kind: 'figure', props: z.strictObject(figure) },
  ForgettingLab: { kind: 'figure', props: z.strictObject(figure) },
  PromptTemplates: { kind: 'figure', props: z.strictObject(figure) },
  BeforeAfter: { kind: 'figure', props: z.strictObject(figure) },
  TemplateDiversity: { kind: 'figure', props: z.strictObject(figure) },
  LegalMedicalWords: { kind: 'figure', props: z.strictObject(figure) },
  RoutesByCost: { kind: 'figure', props: z.strictObject(figure) },
  DomainTimeline: { kind: 'figure', props: z.strictObject(figure) },
  DomainTokenizer: { kind: 'figure', props: z.strictObject(figure) },
  PrescriptionDecoder: { kind: 'figure', props: z.strictObject(figure) },
  AdaptationGuide: { kind: 'figure', props: z.strictObject(figure) },
  Architectures: { kind: 'figure', props: z.strictObject(figure) },
  ModelCards: { kind: 'figure', props: z.strictObject(figure) },
  ModelSizes: { kind: 'figure', props: z.strictObject(figure) },
  BitLayouts: { kind: 'figure', props: z.strictObject(figure) },
  TrainingParts: { kind: 'figure', props: z.strictObject(figure) },
  NumberFormats: { kind: 'figure', props: z.strictObject(figure) },
  TrainingMemory: { kind: 'figure', props: z.strictObject(figure) },
  BlockWalk: { kind: 'figure', props: z.strictObject(figure) },
  ObjectiveExplorer: { kind: 'figure', props: z.strictObject(figure) },
  ComputeAsArea: { kind: 'figure', props: z.strictObject(figure) },
  DdpAgainstFsdp: { kind: 'figure', props: z.strictObject(figure) },
  FinancialSentiment: { kind: 'figure', props: z.strictObject(figure) },
  ZeroSharding: { kind: 'figure', props: z.strictObject(figure) },
  PetaflopDays: { kind: 'figure', props: z.strictObject(figure) },
  ScalingLaws: { kind: 'figure', props: z.strictObject(figure) },
} as const satisfies Record<string, Tag>;

export type TagName = keyof typeof tags;
