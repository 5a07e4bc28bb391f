import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/chromium.mjs';

// Apart from vite.config.ts: tests run the code as it stands, without SvelteKit around it. Components compile all the same.

const chromium = findChromium();
const plugins = [svelte({ configFile: false })];

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      {
        plugins,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['tests/contracts/**', 'tests/journeys/**'],
          testTimeout: 30_000,
        },
      },
      {
        plugins,
        test: {
          name: 'contracts',
          include: ['tests/contracts/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins,
        test: {
          name: 'journeys',
          // Without a browser there is nothing to run; `npm test` says so, and fails where CI is set.
          include: chromium ? ['tests/journeys/**/*.test.ts'] : [],
          env: { BIGTENT_CHROMIUM: chromium ?? '' },
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
