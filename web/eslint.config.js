import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { readdirSync } from 'node:fs';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Code points one way: shared knows nothing of features, features know nothing of each other or
// of the app, and the app puts them together.
const features = readdirSync(new URL('./src/features', import.meta.url));

/** @param {string} files @param {string[]} group @param {string} message */
const forbid = (files, group, message) => ({
  files: [files],
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ group, message }] }],
  },
});

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', 'src/shared/api/schema.d.ts'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  reactHooks.configs.flat.recommended,
  jsxA11y.configs.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      // Inline styles would need a hole in the content security policy.
      'no-restricted-syntax': [
        'error',
        { selector: "JSXAttribute[name.name='style']", message: 'Use a class: the CSP is strict.' },
      ],
    },
  },
  forbid(
    'src/shared/**',
    ['**/features/**', '**/app/**'],
    'shared must not know features or the app.',
  ),
  ...features.map((feature) =>
    forbid(
      `src/features/${feature}/**`,
      ['**/app/**', ...features.filter((other) => other !== feature).map((o) => `**/${o}/**`)],
      'A feature knows only itself and shared; the app joins features.',
    ),
  ),
  { files: ['**/*.test.{ts,tsx}', 'src/testing/**'], rules: { 'no-console': 'off' } },
);
