/// <reference types="astro/client" />

/** For tools that read TypeScript only; `astro check` knows each component's own properties. */
declare module '*.astro' {
  const Component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default Component;
}
