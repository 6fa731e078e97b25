export { openSqliteStore, type SqliteStore, type SqliteStoreOptions } from './openSqliteStore.ts';
export type { HookPoint, StorageFault, StorageHooks } from './storageHooks.ts';
export { StoreOpenError, type StoreOpenFailure } from './storeOpenError.ts';
