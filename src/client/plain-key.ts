const FIELDS = 'input:not([type=radio], [type=checkbox], [type=range]), textarea, select';

/** Whether something takes the keys as text. */
export const takesText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches(FIELDS);

/** Whether a key was pressed by itself, outside of fields. */
export const isPlainKey = (event: Event, wanted: string): boolean =>
  // A browser that fills a field in by itself sends keys that are none.
  event instanceof KeyboardEvent &&
  event.key === wanted &&
  !(event.ctrlKey || event.metaKey || event.altKey || takesText(event.target));
