/** What Korean writers say in two ways: as the pages have it, and the others. */
const SAME: readonly (readonly [string, RegExp])[] = [
  ['미세 조정', /파인\s?튜닝|미세조정/g],
  ['사전 학습', /프리\s?트레이닝|사전학습|사전\s?훈련/g],
  ['매개변수', /파라미터|파라메터/g],
];

/** A query in the words of the Korean pages. */
export const oneWayInKorean = (query: string): string =>
  SAME.reduce((words, [own, others]) => words.replace(others, own), query);
