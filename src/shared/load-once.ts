/** How long a second attempt waits, in milliseconds. */
const PAUSE = 1000;

/** Loads something; where that fails, once more after a pause. Rejects as the second attempt does. */
export async function loadTwice<Value>(load: () => Promise<Value>): Promise<Value> {
  try {
    return await load();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    return load();
  }
}

/**
 * Something that is loaded when it is first wanted, and then there: all calls share what it brings.
 * It is tried twice; a call that fails all the same rejects, and the next one begins anew.
 */
export function loadOnce<Arguments extends unknown[], Value>(
  load: (...given: Arguments) => Promise<Value>,
): (...given: Arguments) => Promise<Value> {
  let loading: Promise<Value> | undefined;
  return (...given) =>
    (loading ??= loadTwice(() => load(...given)).catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}

/** A part of the page that is initialised once, when its code has come; until then each call asks for it. */
export function initOnce<Arguments extends unknown[]>(
  init: (...given: Arguments) => Promise<void>,
  failed: () => void = () => undefined,
): (...given: Arguments) => void {
  const once = loadOnce(init);
  return (...given) => {
    once(...given).catch(failed);
  };
}
