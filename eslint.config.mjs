import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What each layer may import besides itself; the reasons are in docs/decisions/001-layers.md. */
const layers = {
  shared: [],
  models: [],
  schemas: [],
  course: ['shared', 'schemas'],
  listings: ['models', 'schemas'],
  widgets: ['shared', 'models', 'schemas'],
  figures: ['shared', 'models', 'schemas', 'course', 'widgets/shared'],
  components: ['shared', 'models', 'schemas', 'course', 'listings', 'widgets/shared'],
  client: ['shared', 'models', 'schemas', 'widgets/shared'],
  integrations: ['shared', 'models', 'schemas', 'course', 'listings'],
};
const folders = [...Object.keys(layers), 'layouts', 'pages'];

/** A pattern for the folders that a layer may not import. */
function refused(layer, allowed) {
  const others = folders.filter((name) => name !== layer && !allowed.includes(name));
  const inner = others.map((name) => {
    const parts = allowed.filter((folder) => folder.startsWith(`${name}/`));
    return parts.reduce((pattern, part) => `(?!${part}/)${pattern}`, name);
  });
  return `(?:^|/)(?:${inner.join('|')})/`;
}

const layerRules = Object.entries(layers).map(([layer, allowed]) => ({
  files: [`src/${layer}/**`],
  ignores: ['**/*.test.*'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: refused(layer, allowed),
            message: `src/${layer} may not import this layer.`,
          },
          ...(layer === 'models'
            ? [{ regex: '^[^.]', message: 'A model is pure: it imports other models only.' }]
            : []),
        ],
      },
    ],
  },
}));

export default defineConfig(
  { ignores: ['dist', '.astro', 'node_modules', 'tests/fixtures', 'test-results'] },
  tseslint.configs.recommended,
  astro.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Numbers in messages are what this product prints; `${number}` is safe.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // strictest TypeScript asks for index access on records.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['src/integrations/**', 'tests/**', 'training/**'], rules: { 'no-console': 'off' } },
  {
    files: ['src/{course,components,figures,layouts,pages,integrations}/**'],
    ignores: ['src/course/paths.ts', '**/*.test.*'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TemplateElement[value.raw=/\\/(lessons|widgets)\\/$/]',
          message: 'Every address is made in src/course/paths.ts.',
        },
      ],
    },
  },
  ...layerRules,
);
