import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props<Module> {
  live: boolean;
  /** fetches what writes the program */
  load: () => Promise<Module>;
  draw: (module: Module) => ComponentChildren;
}

/** The present state as a program; all of it is fetched when a reader asks for it. */
export function AsPython<Module>({ live, load, draw }: Props<Module>) {
  const [shown, show] = useState<{ module?: Module }>();
  return (
    <div class="widget-share">
      <button
        type="button"
        disabled={!live}
        onClick={() => {
          load().then(
            (module) => {
              show({ module });
            },
            () => {
              show({});
            },
          );
        }}
      >
        As Python
      </button>
      {shown &&
        (shown.module === undefined ? (
          <p>It could not be fetched. Press again.</p>
        ) : (
          draw(shown.module)
        ))}
    </div>
  );
}
