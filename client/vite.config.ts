import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { leanLibraries } from './leanLibraries.ts';
import { partsAhead } from './partsAhead.ts';
import { precompress } from './precompress.ts';

/** What the server answers itself; the service worker never stands in for it. */
const SERVER_PATHS = [/^\/api\//, /^\/sync\//, /^\/live(\/|$)/, /^\/(healthz|readyz|metrics)$/];

/**
 * What the first page needs is one file, what several later parts share is another; each part keeps the rest. Left to itself the build
 * makes a file for every set of parts that share something: forty small ones for a board, of which a browser fetches six at a time.
 * Both groups take along what their modules import, so that no file waits for one that waits for it.
 */
const FILES = [
  // It runs before everything else, and would wait for the whole.
  { name: 'start', tags: ['$initial' as const], test: (id: string) => !id.includes('/src/ahead/'), priority: 2 },
  { name: 'shared', minShareCount: 2 },
];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    leanLibraries(),
    partsAhead(),
    precompress(),
    VitePWA({
      // The content security policy allows no inline script: the registration is part of our own bundle (app/offlineShell.ts).
      injectRegister: false,
      registerType: 'autoUpdate',
      manifest: {
        name: 'Samenreis',
        short_name: 'Samenreis',
        description: 'Samen een klantreis maken',
        lang: 'nl',
        start_url: '/',
        display: 'standalone',
        background_color: '#eef2f7',
        theme_color: '#0b4f8a',
        icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,woff2,svg}'],
        // Letters beyond Western Europe weigh as much as all the rest of a page; who needs them fetches them.
        globIgnores: ['**/*latin-ext*'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: SERVER_PATHS,
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // A data: URL for a font or an icon would need a wider policy and defeats caching.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    rolldownOptions: { output: { codeSplitting: { groups: FILES } } },
  },
});
