import { cut } from '../../../shared/graphemes.ts';
import { type Setting, single } from './setting.ts';

interface TextRules<Initial> {
  initial: Initial;
  /** UTF-16 units; longer texts stay on the page but out of its address */
  most: number;
  /** a link's longer text is cut instead of left out */
  cuts?: boolean;
}

/** A reader's text; null, if that is its initial value, where there is none of their own. */
export const text = <Initial extends string | null>({
  initial,
  most,
  cuts,
}: TextRules<Initial>): Setting<string | (Initial & null)> =>
  single<string | (Initial & null)>({
    initial,
    read(given, name, say) {
      if (given.length <= most) return given;
      say(`“${name}” ${cuts ? 'was cut, being' : 'is'} too long for a link`);
      return cuts ? cut(given, most) : initial;
    },
    print: (value) => (value !== null && value.length <= most ? value : undefined),
  });

/** A reader's own texts for some names, each after a prefix; names without a text are absent. */
export function textsOf(
  names: readonly string[],
  prefix: string,
  most: number,
): Setting<Readonly<Record<string, string>>> {
  const one = text({ initial: null, most });
  return {
    initial: {},
    names: names.map((name) => prefix + name),
    parse: (parameters, _, say) =>
      Object.fromEntries(
        names.flatMap((name) => {
          const given = one.parse(parameters, prefix + name, say);
          return given === null ? [] : [[name, given]];
        }),
      ),
    write(parameters, _, values) {
      for (const [name, value] of Object.entries(values)) {
        one.write(parameters, prefix + name, value);
      }
    },
  };
}
