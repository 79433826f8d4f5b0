import { load, save } from '../../shared/storage.ts';

/**
 * What the reader wants kept: lessons as they are read (until they say otherwise); the whole course,
 * which is on its way or was here; or nothing.
 */
type Keep = 'read' | 'taking' | 'whole' | 'nothing';
const KEEPS: readonly Keep[] = ['read', 'taking', 'whole', 'nothing'];

/** Record `offline`, version 1. */
interface Wish {
  keep: Keep;
  /** build that the reader went back from, so that it is not offered again */
  skipped?: string;
}

export const readWish = (): Wish =>
  load('offline', ({ keep, skipped }): Wish | undefined => {
    const known = KEEPS.find((each) => each === keep);
    return known && { keep: known, ...(typeof skipped === 'string' && { skipped }) };
  }) ?? { keep: 'read' };

export const saveWish = (wish: Wish): boolean => save('offline', { version: 1, ...wish });
