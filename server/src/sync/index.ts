export type { AuthenticateSync, SyncIdentity, SyncServer, UpgradeRefusal } from './syncServer.ts';
