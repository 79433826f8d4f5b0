import type { ComponentChildren } from 'preact';

/** A box for what may be wider than the page: it scrolls sideways by touch, wheel and keys. */
export function Scroller({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="scroller" tabIndex={0} role="group" aria-label={label}>
      {children}
    </div>
  );
}
