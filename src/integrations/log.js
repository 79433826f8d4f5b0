// @ts-check
import nodeLog from 'astro/logger/node';

/** What Astro prints of each page: its path, and how long it took. */
const OF_A_PAGE = /[├└]─|^ (?:\(\+[\d.]+m?s\)|\S*\(\+)/;

/** What Astro warns of at each page: a list may be empty, and that it has a name is a matter of types. */
const EMPTY_LIST = /^The collection "\w+" does not exist or is empty\./;

/**
 * Prints what Astro does, without a line for each page: a log that people read.
 *
 * @param {Parameters<typeof nodeLog>[0]} options
 * @returns {ReturnType<typeof nodeLog>}
 */
export default function log(options) {
  const all = nodeLog(options);
  return {
    write(event) {
      const { level, message } = event;
      if (level === 'info' && OF_A_PAGE.test(message)) return;
      if (level === 'warn' && EMPTY_LIST.test(message)) return;
      all.write(event);
    },
  };
}
