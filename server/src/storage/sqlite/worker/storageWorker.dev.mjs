import { importBundled } from '../../../importBundled.mjs';

await importBundled(new URL('./storageWorker.ts', import.meta.url), ['better-sqlite3', 'kysely', 'valibot']);
