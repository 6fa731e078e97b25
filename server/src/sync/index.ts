export { LiveDocument } from './admission/liveDocument.ts';
export { createSyncServer } from './createSyncServer.ts';
export { emptyBoardDoc } from './emptyBoardDoc.ts';
export type { FollowAsked, FollowedAsk } from './followedAsk.ts';
export {
  type AtFaultPoint,
  DEFAULT_CONNECTION_LIMITS,
  DEFAULT_SNAPSHOT_THRESHOLDS,
  DEFAULT_TIMINGS,
  type DocumentPreparation,
  FAULT_POINTS,
  type FaultPoint,
  NewerBoardError,
  REST_FAULT_POINTS,
  type SyncLogger,
  type SyncMetrics,
  type UnusableBoard,
} from './syncPorts.ts';
export type { AuthenticateSync, SyncIdentity, SyncServer, SyncServerOptions, UpgradeRefusal } from './syncServer.ts';
