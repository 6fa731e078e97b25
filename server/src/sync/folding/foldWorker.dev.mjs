import { importBundled } from '../../importBundled.mjs';

await importBundled(new URL('./foldWorker.ts', import.meta.url), ['yjs']);
