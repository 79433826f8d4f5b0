import { attribute, setAttribute } from './dom.ts';
import type { Element } from './dom.ts';

/** Attributes that hold one address, whatever the element. */
const SINGLE = ['href', 'src', 'poster', 'action', 'formaction'];
/** Attributes that hold several, each with a width or density. */
const LISTS = ['srcset', 'imagesrcset'];

/** Every address in the attributes of an element. */
export function addressesOf(element: Element): { name: string; address: string }[] {
  const single = SINGLE.map((name) => ({ name, address: attribute(element, name) }));
  const listed = LISTS.flatMap((name) =>
    candidates(attribute(element, name)).map(([address]) => ({ name, address })),
  );
  return [...single, ...listed].filter(
    (entry): entry is { name: string; address: string } => entry.address !== undefined,
  );
}

/** Replaces the addresses of an element, each by what `change` makes of it. */
export function changeAddresses(
  element: Element,
  change: (address: string, attribute: string) => string,
): void {
  for (const name of SINGLE) {
    const address = attribute(element, name);
    if (address !== undefined) setAttribute(element, name, change(address, name));
  }
  for (const name of LISTS) {
    const list = candidates(attribute(element, name));
    if (list.length === 0) continue;
    const changed = list.map(([address, size]) => `${change(address, name)}${size && ` ${size}`}`);
    setAttribute(element, name, changed.join(', '));
  }
}

/** Splits `a.png 1x, b.png 2x` into addresses and sizes; a comma inside an address stays. */
function candidates(list: string | undefined): [address: string, size: string][] {
  if (list === undefined) return [];
  return list
    .split(/,\s+|,$/)
    .map((candidate) => candidate.trim().split(/\s+/))
    .flatMap(([address, size = '']) => (address ? [[address, size]] : []));
}
