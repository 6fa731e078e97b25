import { importBundled } from '../../importBundled.mjs';

await importBundled(new URL('./asideWorker.ts', import.meta.url), ['yjs']);
