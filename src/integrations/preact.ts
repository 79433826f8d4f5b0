import preact from '@astrojs/preact';
import type { AstroIntegration, HookParameters } from 'astro';

type Update = Parameters<HookParameters<'astro:config:setup'>['updateConfig']>[0];

/**
 * Preact for Astro, whose JSX Vite compiles as it compiles TypeScript: what the package does instead,
 * by Babel, makes the same code and takes seconds of each build.
 */
export function preactByVite(): AstroIntegration {
  const integration = preact();
  const setUp = integration.hooks['astro:config:setup'];
  return {
    ...integration,
    hooks: {
      ...integration.hooks,
      'astro:config:setup': (options) =>
        setUp?.({ ...options, updateConfig: (config) => options.updateConfig(byVite(config)) }),
    },
  };
}

const BABEL = 'vite:preact-jsx';

function byVite({ vite = {}, ...config }: Update): Update {
  const all: unknown[] = vite.plugins ?? [];
  const plugins = all.flatMap((plugin) =>
    Array.isArray(plugin) ? plugin.filter((inner) => !isNamed(inner, BABEL)) : plugin,
  );
  return {
    ...config,
    vite: { ...vite, plugins, oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } },
  } as Update;
}

const isNamed = (plugin: unknown, name: string): boolean =>
  typeof plugin === 'object' && plugin !== null && 'name' in plugin && plugin.name === name;
