import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { inlineWorkers } from './scripts/inline-workers.mjs';
import type { Handover } from './src/server/handover.ts';

// What SvelteKit itself puts on hydrated pages, to announce a new page to screen readers: its only style attribute.
const announcerStyle = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=' as const;

// `light-dark()` of the sheet's compiler, its Features.LightDark: we do not use it, and made ready for it the sheet is heavier.
const lightDark = 1 << 20;

// A build beside the usual one, for trying things out while that one runs: BIGTENT_OUT=.bigtent/mine.
const out = process.env.BIGTENT_OUT ?? 'build';
const outDir = process.env.BIGTENT_OUT ? `${out}-kit` : '.svelte-kit';

export default defineConfig({
  plugins: [
    outerServer(),
    inlineWorkers(),
    sveltekit({
      adapter: adapter({ out }),
      outDir,
      // The door has checked where a form comes from, also behind a proxy and in development (decision 0013).
      csrf: { trustedOrigins: ['*'] },
      csp: {
        // Not nonces: the same page must be the same bytes.
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'style-src-attr': ['unsafe-hashes', announcerStyle],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'manifest-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  // Browsers that know logical properties: lowered, they would make the sheet a quarter heavier.
  css: { lightningcss: { exclude: lightDark } },
  build: { target: 'es2020', cssTarget: ['chrome87', 'firefox78', 'safari14.1'] },
  worker: { format: 'es' },
});

/** In development: the same outer door before the same handler as in server.ts, on Vite's server. */
function outerServer(): Plugin {
  return {
    name: 'bigtent-outer-server',
    apply: (_, { command }) => command === 'serve' && !process.env.VITEST,
    configureServer(server) {
      const handover = () => (globalThis as { [key: symbol]: unknown })[Symbol.for('bigtent')] as Handover | undefined; // put there by hooks.server.ts
      server.httpServer?.once('listening', async () => {
        const { init } = await server.ssrLoadModule('/src/hooks.server.ts');
        await init();
        const token = handover()?.setUpToken;
        if (token) server.config.logger.info(`First organiser, open this once: /start/${token}`);
      });
      server.httpServer?.once('close', () => void handover()?.stop());
      server.middlewares.use((request, response, next) => {
        const ready = handover();
        if (ready) void ready.handle(request, response, () => next());
        else next();
      });
    },
  };
}
