import { Fragment, h } from 'preact';

/**
 * What JSX becomes in the scripts of the pages. Preact's own makes elements a second time beside `h`,
 * and each widget would carry it; this one is a few bytes and makes the same elements.
 *
 * @param {import('preact').ComponentType | string} type
 * @param {object} props children included
 * @param {import('preact').Key} [key]
 */
export const jsx = (type, props, key) => h(type, key === undefined ? props : { ...props, key });
export const jsxs = jsx;
export { Fragment };
