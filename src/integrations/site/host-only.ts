/** What only a host hands out, and nobody reads without one. */
export const HOST_ONLY: readonly RegExp[] = [
  /^(?:_headers|robots\.txt|sitemap\.xml|feed\.xml)$/,
  // What a shared link looks like.
  /^(?:card\.png|cards\/.*)$/,
  /^(?:sw\.js|edition\.json|manifest\.webmanifest|app\/.*)$/,
  // Each holds what the pages hold as well.
  /^(?:single|print)\//,
  /\.(?:zip|epub|br|gz)$/,
];

export const matchesOne = (path: string, patterns: readonly RegExp[]): boolean =>
  patterns.some((pattern) => pattern.test(path));
