/** The weights of the tiny model as base64: a script of its own, fetched when a reader starts. */
export const fetchWeights = async (): Promise<string> =>
  (await import('../../../content/data/tiny-model/weights.txt?raw')).default;
