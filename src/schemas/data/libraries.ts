import { library } from '../listing.ts';

/** `data/libraries.json`: what the listings of the lessons import, each with its version. */
export const schema = library.array();
