/**
 * Calls `use` with a link that the pointer comes upon, a finger touches or the keyboard reaches, and
 * with null for any other place.
 */
export function watchLinks(selector: string, use: (link: HTMLAnchorElement | null) => void): void {
  const watch = ({ target }: Event) => {
    use(target instanceof Element ? target.closest<HTMLAnchorElement>(selector) : null);
  };
  addEventListener('pointerover', watch);
  addEventListener('focusin', watch);
}
