import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { leanLibraries } from './leanLibraries.ts';
import { precompress } from './precompress.ts';

/** What the server answers itself; the service worker never stands in for it. */
const SERVER_PATHS = [/^\/api\//, /^\/sync\//, /^\/live(\/|$)/, /^\/(healthz|readyz|metrics)$/];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    leanLibraries(),
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
  },
});
