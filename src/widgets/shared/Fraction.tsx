import type { ComponentChildren } from 'preact';

/** An upright fraction inside a line of text; screen readers hear "over". */
export function Fraction({ over, under }: { over: ComponentChildren; under: ComponentChildren }) {
  return (
    <span class="fraction">
      <span>{over}</span>
      <span class="visually-hidden"> over </span>
      <span>{under}</span>
    </span>
  );
}
