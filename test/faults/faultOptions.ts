import type { StorageFault } from '@samenreis/server/storage/sqlite';
import type { FaultPoint } from '@samenreis/server/sync';

/** What a server process of a fault test is told. */
export interface FaultOptions {
  readonly dataDir: string;
  /** The port of an earlier process, so that clients find the new one by themselves; 0 for any. */
  readonly port: number;
  /** SIGKILL at this point of the sync pipeline, after it was passed so many times since it was armed, at the start or when told. */
  readonly killAt: { readonly point: FaultPoint; readonly after: number; readonly isArmed: boolean } | null;
  readonly storageFault: StorageFault | null;
  /** Whether empty rooms are given up at once. */
  readonly forgetsRooms: boolean;
  /** ClientIDs after which a board starts anew at the first visit after it was empty. */
  readonly epochClients: number;
}
