import { quoted } from '../quoted.ts';
import { type Setting, single } from './setting.ts';

interface ListRules<Item> {
  /** all items if not given */
  initial?: readonly Item[];
  /** how many there must be */
  least?: number;
  /** how many there may be; as many as there are items if not given */
  most?: number;
  /** the sentence about names that are no items, given in quotation marks */
  unknown?: (names: string) => string;
}

const NONE = 'none';

/** Some of the items, in their order; in a link with commas between, or `none`. */
export function listOf<const Item extends string>(
  items: readonly Item[],
  rules: ListRules<Item> = {},
): Setting<readonly Item[]> {
  const { initial = items, least = 0, most = items.length, unknown } = rules;
  return single({
    initial,
    items,
    read(text, name, say) {
      const wanted = text === NONE || text === '' ? [] : text.split(',');
      const found = items.filter((item) => wanted.includes(item));
      const strange = wanted.filter((word) => !items.some((item) => item === word));
      if (strange.length > 0) {
        const names = strange.slice(0, 3).map(quoted).join(', ');
        const more = strange.length > 3 ? ' …' : '';
        say(unknown?.(names + more) ?? `“${name}” cannot hold ${names}${more}`);
      }
      if (found.length >= least && found.length <= most) return found;
      if (strange.length === 0) say(`“${name}” cannot hold ${found.length || 'none'} of its items`);
      return initial;
    },
    print: (value) => items.filter((item) => value.includes(item)).join(',') || NONE,
  });
}
