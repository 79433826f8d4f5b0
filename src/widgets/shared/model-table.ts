import type {
  Architecture,
  ModelShape,
  ModuleGroup,
  ModuleShape,
  ModuleStack,
} from '../../models/model-shape.ts';

/**
 * Model shapes as text for a page, a line each, about a twelfth as long as the JSON: sizes that repeat
 * the model's own stand as letters, and a layer that occurs in several stacks stands once.
 */

/** A model that every calculator of the course offers. */
export interface CourseModel extends ModelShape {
  /** Name under which the Hugging Face libraries load it; empty where the weights are not public */
  readonly hub: string;
}

const ARCHITECTURES: readonly Architecture[] = ['encoder', 'decoder', 'encoder-decoder'];
const GROUPS: readonly ModuleGroup[] = ['attention', 'ffn', 'head', 'other'];
const STACKS: readonly ModuleStack[] = ['encoder', 'decoder', 'decoder-self', 'decoder-cross'];
const TIED: readonly (boolean | null)[] = [false, true, null];

type Sizes = Pick<ModelShape, 'hidden' | 'ffn' | 'vocab' | 'heads' | 'kvHeads' | 'headDim'>;

/** Sizes that have a letter. */
const letters = (m: Sizes): readonly (readonly [string, number])[] => [
  ['d', m.hidden],
  ['q', m.heads * m.headDim],
  ['k', m.kvHeads * m.headDim],
  ['f', m.ffn],
  ['v', m.vocab],
];

const encodeModules = (model: CourseModel): string => {
  const size = (value: number) =>
    letters(model).find(([, known]) => known === value)?.[0] ?? String(value);
  const stacks = new Map<string, string>();
  for (const m of model.modules) {
    const count = m.count === model.layers ? 'L' : String(m.count);
    const group = GROUPS.indexOf(m.group);
    const key = [m.target, size(m.in), size(m.out), Number(m.bias), count, group].join(' ');
    stacks.set(key, `${stacks.get(key) ?? ''}${String(STACKS.indexOf(m.stack))}`);
  }
  return Array.from(stacks)
    .map(([key, where]) => `${key} ${where}`)
    .join(',');
};

/** All models in one text. Names lose what stands behind a bracket or a stroke. */
export const encodeModels = (models: readonly CourseModel[]): string =>
  models
    .map((m) =>
      [
        m.id,
        m.name.split(/ \(| \/ /)[0],
        m.hub,
        ARCHITECTURES.indexOf(m.architecture),
        ...[m.hidden, m.layers, m.heads, m.kvHeads, m.headDim, m.ffn, m.vocab],
        ...[Number(m.ffnGated), TIED.indexOf(m.tiedEmbeddings), m.norm.split(' ')[0]],
        Number(m.fusedQkv),
        Object.entries(m.otherParams)
          .map(([name, count]) => `${name} ${String(count)}`)
          .join(','),
        encodeModules(m),
      ].join('|'),
    )
    .join('\n');

const decodeModules = (text: string, sizes: Sizes, layers: number): ModuleShape[] =>
  text.split(',').flatMap((line) => {
    const [target = '', from = '', to = '', bias, count = '', group, stacks = ''] = line.split(' ');
    const size = (word: string) =>
      letters(sizes).find(([letter]) => letter === word)?.[1] ?? Number(word);
    return Array.from(stacks).map((stack) => ({
      target,
      in: size(from),
      out: size(to),
      bias: bias === '1',
      count: count === 'L' ? layers : Number(count),
      group: GROUPS[Number(group)] ?? 'other',
      stack: STACKS[Number(stack)] ?? 'decoder',
    }));
  });

const decodeModel = (line: string): CourseModel => {
  const [id = '', name = '', hub = '', architecture, ...rest] = line.split('|');
  const [hidden = 0, layers = 0, heads = 0, kvHeads = 0, headDim = 0, ffn = 0, vocab = 0] =
    rest.map(Number);
  const [gated, tied, norm = '', fused, others = '', layersText = ''] = rest.slice(7);
  const sizes = { hidden, heads, kvHeads, headDim, ffn, vocab };
  const modules = decodeModules(layersText, sizes, layers);
  const otherParams = {
    token_embedding: 0,
    norms: 0,
    ...Object.fromEntries(
      others.split(',').map((entry) => {
        const [part = '', count] = entry.split(' ');
        return [part, Number(count)];
      }),
    ),
  };
  const linear = modules.reduce((sum, m) => sum + m.count * m.out * (m.in + Number(m.bias)), 0);
  return {
    ...{ id, name, hub, layers, ...sizes, norm, modules, otherParams },
    architecture: ARCHITECTURES[Number(architecture)] ?? 'decoder',
    ffnGated: gated === '1',
    tiedEmbeddings: TIED[Number(tied)] ?? null,
    fusedQkv: fused === '1',
    totalParams: Object.values<number>(otherParams).reduce((sum, count) => sum + count, linear),
  };
};

/** The models of a text that `encodeModels` wrote. */
export const decodeModels = (text: string): CourseModel[] => text.split('\n').map(decodeModel);
