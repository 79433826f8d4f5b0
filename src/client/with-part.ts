import { loadTwice } from '../shared/load-once.ts';
import { toast } from './toast.ts';

/**
 * Fetches a part of the page that is wanted now, and uses it. Where it cannot be had, tried twice, the
 * reader is told, and may ask again.
 */
export function withPart<Part>(load: () => Promise<Part>, use: (part: Part) => unknown): void {
  loadTwice(load).then(use, () => {
    toast('A part of this page could not be fetched.', {
      label: 'Try again',
      act: () => {
        withPart(load, use);
      },
    });
  });
}
