import process from 'node:process';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { serviceWorker } from './scripts/serviceWorker.ts';

export default defineConfig({
  plugins: [react(), serviceWorker()],
  build: {
    outDir: 'dist',
    assetsDir: 'assets',
    // Nothing may be inlined: the page is served with `default-src 'self'`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What the first load needs in any case comes as two files, which pack better than the forty
        // into which it would be cut for the sake of what comes later. Without the entry: it waits for
        // the language, and nothing that is waited for may wait for it.
        codeSplitting: {
          groups: [
            {
              name: 'libraries',
              tags: ['$initial'],
              test: /node_modules\/(?!workbox)/,
              priority: 2,
            },
            {
              name: 'page',
              tags: ['$initial'],
              test: /\/src\/(?!worker\/|app\/main)/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: { '/api': process.env.HOLDFAST_API ?? 'http://localhost:8080' },
  },
  test: {
    // A busy machine is no reason to fail; speed is measured elsewhere.
    testTimeout: 30_000,
    restoreMocks: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        test: { name: 'rules', environment: 'node', include: ['src/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['src/testing/pages.setup.ts'],
        },
      },
    ],
  },
});
