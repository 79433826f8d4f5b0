import { quoted } from '../quoted.ts';
import { type Setting, single } from './setting.ts';

interface ListRules<Item> {
  /** all items if not given */
  initial?: readonly Item[];
  /** how many there must be */
  least?: number;
  /** how many there may be; as many as there are items if not given */
  most?: number;
  /** how a sentence about names that are no items begins: "the blocks of GPT-2 have no" */
  lacks?: string;
}

const NONE = 'none';

/** Some of the items, in their order; in a link with commas between, or `none`. */
export function listOf<const Item extends string>(
  items: readonly Item[],
  { initial = items, least = 0, most = items.length, lacks }: ListRules<Item> = {},
): Setting<readonly Item[]> {
  return single({
    initial,
    items,
    read(text, name, say) {
      const wanted = text === NONE ? [] : text.split(',');
      const found = items.filter((item) => wanted.includes(item));
      const strange = wanted.filter((word) => !items.some((item) => item === word));
      const count = found.length;
      const fits = count >= (strange.length > 0 ? 1 : least) && count <= most;
      if (strange.length > 0 || !fits) {
        say(`${lacks ?? `“${name}” cannot be`} ${quoted(strange.join(', ') || text)}`);
      }
      return fits ? found : initial;
    },
    print: (value) => items.filter((item) => value.includes(item)).join(',') || NONE,
  });
}
