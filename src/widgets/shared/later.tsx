import { Component, type ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { loadTwice } from '../../shared/load-once.ts';

/** A module that is fetched once it is wanted. */
export interface Fetched<Module> {
  /** undefined until it is there */
  module: Module | undefined;
  /** it could not be fetched, tried twice */
  failed: boolean;
  retry: () => void;
}

/**
 * Fetches a module once it is wanted.
 *
 * @param built the module itself while a page is being built
 */
export function useLater<Module>(
  load: () => Promise<Module>,
  wanted: boolean,
  built: Module | undefined,
): Fetched<Module> {
  const [module, setModule] = useState(built);
  const [failed, setFailed] = useState(false);
  const retry = () => {
    setFailed(false);
    loadTwice(load).then(
      (found) => {
        setModule(() => found);
      },
      () => {
        setFailed(true);
      },
    );
  };
  useEffect(() => {
    if (wanted && module === undefined) retry();
  }, [wanted]);
  return { module, failed, retry };
}

/** What the page was built with stays as it is: nothing of it has to be drawn again yet. */
class AsBuilt extends Component {
  override shouldComponentUpdate(): boolean {
    return false;
  }

  override render() {
    return <div dangerouslySetInnerHTML={{ __html: '' }} />;
  }
}

/** A part that never changes: its code stays with the build, which passes the part; the page does not. */
export function Built({ children }: { children: ComponentChildren }) {
  return children === undefined ? <AsBuilt /> : <div>{children}</div>;
}

interface Props<Module> extends Fetched<Module> {
  /** whether the state is another than the page was built with, when this is first drawn */
  changed?: boolean;
  draw: (module: Module) => ComponentChildren;
}

/** A part whose code is fetched when it first has to change; until it has come, it is as built. */
export function Later<Module>({ module, failed, retry, changed, draw }: Props<Module>) {
  const [isBuilt] = useState(!changed);
  if (module !== undefined) return <div>{draw(module)}</div>;
  return (
    <>
      {isBuilt ? <AsBuilt /> : !failed && <p>One moment …</p>}
      {failed && (
        <p class="field-message" role="status">
          This part could not be fetched.{' '}
          <button type="button" onClick={retry}>
            Try again
          </button>
        </p>
      )}
    </>
  );
}

/** Further controls, which answer once their code has come; without script they do not. */
export function LaterControls<Module>(later: Omit<Props<Module>, 'changed'>) {
  return (
    <fieldset disabled={import.meta.env.SSR || !later.module}>
      <Later {...later} />
    </fieldset>
  );
}
