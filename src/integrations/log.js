// @ts-check
import nodeLog from 'astro/logger/node';

/** What Astro prints of each page: its path, and how long it took. */
const OF_A_PAGE = /[├└]─|^ (?:\(\+[\d.]+m?s\)|\S*\(\+)/;

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
      if (event.level !== 'info' || !OF_A_PAGE.test(event.message)) all.write(event);
    },
  };
}
