import { no } from '@samenreis/shared/base';
import { Endpoint } from './endpoint.ts';
import { createFoldThread } from './folding/foldThread.ts';
import { NOTHING_ASKED } from './followedAsk.ts';
import { RoomRegistry } from './registry.ts';
import {
  DEFAULT_CONNECTION_LIMITS,
  DEFAULT_EPOCH_CLIENTS,
  DEFAULT_PARTICIPANT_RATES,
  DEFAULT_SNAPSHOT_THRESHOLDS,
  DEFAULT_TIMINGS,
} from './syncPorts.ts';
import type { SyncParts, SyncServer, SyncServerOptions } from './syncServer.ts';

/** The sync server on its parts; it listens to nothing by itself: whoever owns the HTTP server hands it the upgrades. */
export function createSyncServer(options: SyncServerOptions): SyncServer {
  const parts: SyncParts = {
    epochClients: DEFAULT_EPOCH_CLIENTS,
    folding: createFoldThread(),
    snapshotThresholds: DEFAULT_SNAPSHOT_THRESHOLDS,
    connectionLimits: DEFAULT_CONNECTION_LIMITS,
    participantRates: DEFAULT_PARTICIPANT_RATES,
    atFaultPoint: () => {},
    followAsked: async () => NOTHING_ASKED,
    onChanged: () => {},
    onUnusable: () => {},
    ...options,
    timings: { ...DEFAULT_TIMINGS, ...options.timings },
  };
  const registry = new RoomRegistry(parts);
  const endpoint = new Endpoint({
    ...parts,
    registry,
    authenticate: options.authenticate,
    isOwnRequest: options.isOwnRequest,
  });
  const heartbeat = setInterval(() => registry.beat(), parts.timings.heartbeatMs);
  heartbeat.unref();
  let closing: Promise<void> | null = null;

  const close = async () => {
    endpoint.stopAccepting();
    clearInterval(heartbeat);
    await registry.shutDown();
    await endpoint.close(parts.timings.closeGraceMs);
    await parts.folding.close();
  };
  return {
    handleUpgrade: (request, socket, head) => endpoint.handleUpgrade(request, socket, head),
    disconnect(board, participant, reason) {
      endpoint.disconnect(board, participant, reason);
      registry.find(board)?.disconnect(participant, reason);
    },
    refreshUser: (board, user) => registry.find(board)?.refreshUser(user),
    hideNames(board) {
      endpoint.hideNames(board);
      registry.find(board)?.hideNames();
    },
    closeBoard(board, reason) {
      endpoint.closeBoard(board, reason);
      registry.find(board)?.closeAll(reason);
    },
    peopleOn: (board) => registry.find(board)?.peopleCount() ?? 0,
    command(board, actor, command) {
      return closing === null ? registry.open(board).command(actor, command) : Promise.resolve(no('unavailable'));
    },
    asServer(board, work) {
      return closing === null ? registry.open(board).asServer(work) : Promise.resolve(no('unavailable'));
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
}
