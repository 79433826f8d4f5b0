export const HANGUL = /\p{Script=Hangul}/u;

/** Longest first, so that 에서는 goes as a whole. */
const PARTICLES = (
  '에서부터 으로부터 로부터 이라는 이라고 에서는 에게서 으로는 에서도 까지는 부터는 이란 라는 라고 에서 에게 께서 부터 까지 ' +
  '으로 이나 처럼 보다 마다 조차 밖에 하고 이며 에는 에도 로는 로서 로써 과의 와의 란 나 은 는 이 가 을 를 의 에 로 와 과 도 만 며'
)
  .split(' ')
  .sort((a, b) => b.length - a.length);

/** A Korean word without its particle: 법칙이 → 법칙. A word of one syllable is never left. */
export const stripParticle = (word: string): string => {
  if (!HANGUL.test(word)) return word;
  const particle = PARTICLES.find((end) => word.endsWith(end) && word.length - end.length >= 2);
  return particle === undefined ? word : word.slice(0, -particle.length);
};
