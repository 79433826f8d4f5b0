import { stripParticle } from '../../shared/search/particles.ts';

/** What Korean writers say in two ways: as the pages have it, and the others. */
const SAME: readonly (readonly [string, RegExp])[] = [
  ['미세 조정', /파인\s?튜닝|미세조정/g],
  ['사전 학습', /프리\s?트레이닝|사전학습|사전\s?훈련/g],
  ['매개변수', /파라미터|파라메터/g],
];

/** A query in the words of the Korean pages. */
export const oneWayInKorean = (query: string): string =>
  SAME.reduce((words, [own, others]) => words.replace(others, own), query);

/** What Korean readers ask for and only English lessons say, and no term of the glossary names. */
const ENGLISH = new Map(
  (
    '과적합 overfitting,금융 finance,대화 dialogue,데이터 data,메모리 memory,모델 model,번역 translation,' +
    '법률 legal,병렬 parallel,비용 cost,성능 performance,손실 loss,예산 budget,요약 summary,' +
    '의료 medical,의학 medical,지시 instruction,지표 metric,질문 question,코드 code,크기 size,평가 evaluation,' +
    '프롬프트 prompt,학습 training,행렬 matrix,확률 probability,훈련 training'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [korean: string, english: string]),
);

/** The English words for those Korean ones of a query that have one. */
export const inEnglish = (words: readonly string[]): string[] =>
  words.flatMap((word) => ENGLISH.get(stripParticle(word)) ?? []);
