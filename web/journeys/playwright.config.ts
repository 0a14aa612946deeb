import { join } from 'node:path';
import process from 'node:process';
import { defineConfig } from '@playwright/test';
import { chromiumPath } from './chromium.mjs';
import { results } from './places.mjs';

const root = process.getuid?.() === 0;

export default defineConfig({
  outputDir: join(results, 'results'),
  // Each has a browser and a Holdfast of its own.
  workers: 2,
  // Once, with a trace: the report names as flaky what needed it, and that is a thing to look into.
  retries: 1,
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  timeout: 45_000,
  expect: { timeout: 10_000 },
  use: {
    launchOptions: {
      executablePath: chromiumPath(),
      // Chromium's sandbox cannot be had by root, as in a container.
      args: ['--disable-gpu', ...(root ? ['--no-sandbox'] : [])],
    },
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    // Requests that pass a worker cannot be stopped by a journey; those about it let it be.
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'journeys', testMatch: '*.journey.ts' },
    { name: 'screenshots', testMatch: '*.pictures.ts' },
    { name: 'figures', testMatch: '*.figures.ts', workers: 1, timeout: 900_000 },
    { name: 'drills', testMatch: '*.drill.ts', workers: 1, retries: 0, timeout: 1_700_000 },
  ],
});
