import { Component, type ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A module that is fetched once it is wanted; undefined until then. */
export function useLater<Module>(load: () => Promise<Module>, wanted: boolean): Module | undefined {
  const [found, setFound] = useState<Module>();
  useEffect(() => {
    if (wanted && found === undefined) void load().then(setFound);
  }, [wanted, found, load]);
  return found;
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

interface Props<Module> {
  /** the module that draws, once it is there */
  module: Module | undefined;
  /** whether the state is another than the page was built with */
  changed: boolean;
  draw: (module: Module) => ComponentChildren;
}

/** A part whose code is fetched when it first has to change; until then it is as built. */
export function Later<Module>({ module, changed, draw }: Props<Module>) {
  if (module !== undefined) return <div>{draw(module)}</div>;
  return changed ? <p>One moment …</p> : <AsBuilt />;
}
