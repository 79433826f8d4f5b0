/**
 * On which page of a PDF each id of the printed page stands, from the named destinations that Chromium
 * writes for places that are linked to. Its tables are plain text.
 */
export function pageNumbers(pdf: Uint8Array): ReadonlyMap<string, number> {
  const text = Buffer.from(pdf).toString('latin1');
  const kids = new Map(
    [...text.matchAll(/(\d+) 0 obj\s*<<\/Type \/Pages\s[^>]*?\/Kids \[([^\]]*)\]/g)].map(
      ([, id = '', list = '']) => [id, [...list.matchAll(/(\d+) 0 R/g)].map(([, kid = '']) => kid)],
    ),
  );
  const leaves = (id: string): string[] => kids.get(id)?.flatMap(leaves) ?? [id];
  const [, root = ''] = /\/Type \/Catalog\s[^>]*?\/Pages (\d+) 0 R/.exec(text) ?? [];
  const numbers = new Map(leaves(root).map((id, index) => [id, index + 1]));
  return new Map(
    [...text.matchAll(/\/([^\s/[\]<>()]+) \[(\d+) 0 R \/XYZ /g)].flatMap(
      ([, name = '', page = '']) => {
        const number = numbers.get(page);
        return number === undefined ? [] : [[unescaped(name), number] as const];
      },
    ),
  );
}

const unescaped = (name: string): string =>
  name.replaceAll(/#([0-9A-F]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
