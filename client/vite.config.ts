import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { leanLibraries } from './leanLibraries.ts';
import { neededFromStart } from './neededFromStart.ts';
import { PAGES, partsAhead } from './partsAhead.ts';
import { precompress } from './precompress.ts';

/** What the server answers itself; the service worker never stands in for it. */
const SERVER_PATHS = [/^\/api\//, /^\/sync\//, /^\/live(\/|$)/, /^\/(healthz|readyz|metrics)$/];

/**
 * What every page needs is one file, what the pages beside the board share another, and what several later parts of the board share a
 * third; of these, what the way of one question at a time needs is a file of its own, since a phone is to fetch no more, and so is what
 * the list and the canvas need at their opening, so that what dialogs share comes with them. Each part keeps the rest. Left to itself
 * the build makes a file for every set of parts that share something: forty small ones for a board, of which a browser fetches six at a
 * time. The groups take along what their modules import, so that no file waits for one that waits for it.
 */
async function filesOfBuild() {
  const [pages, board, steps, home, list, canvas] = await Promise.all([
    neededFromStart(...PAGES),
    neededFromStart('src/board/BoardPage.tsx'),
    neededFromStart('src/board/steps/StepsView.tsx'),
    neededFromStart('src/home/MyBoards.tsx'),
    neededFromStart('src/board/WorkspaceOnDevice.tsx', 'src/board/list/ListView.tsx'),
    neededFromStart('src/board/BoardCanvas.tsx'),
  ]);
  return [
    // It runs before everything else, and would wait for the whole.
    { name: 'start', tags: ['$initial' as const], test: (id: string) => !id.includes('/src/ahead/'), priority: 6 },
    { name: 'start', test: (id: string) => pages.has(id) && (steps.has(id) || board.has(id)), minShareCount: 2, priority: 5 },
    { name: 'frame', minShareCount: 2, test: (id: string) => pages.has(id), priority: 4 },
    // Home shares its dialogs with the board, and must not fetch what only boards share.
    { name: 'dialogs', minShareCount: 2, test: (id: string) => home.has(id), priority: 3 },
    { name: 'session', test: (id: string) => board.has(id) && !id.endsWith('/src/board/BoardPage.tsx'), priority: 2 },
    { name: 'asked', minShareCount: 2, test: (id: string) => steps.has(id), priority: 1 },
    { name: 'views', minShareCount: 2, test: (id: string) => list.has(id) },
    { name: 'canvas', minShareCount: 2, test: (id: string) => canvas.has(id) },
    // The live session in two views.
    { name: 'live', minShareCount: 2, test: isOfLiveSession },
    { name: 'shared', minShareCount: 2 },
  ];
}

function isOfLiveSession(id: string): boolean {
  return ['/client/src/board/session/', '/client/src/board/leading/', '/shared/src/session/'].some((folder) => id.includes(folder));
}

export default defineConfig(async ({ command }) => ({
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
    rolldownOptions: { output: { codeSplitting: { groups: command === 'build' ? await filesOfBuild() : [] } } },
  },
}));
