import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What one group commit made durable. */
export interface CommitFigures {
  readonly durationMs: number;
  readonly updates: number;
  /** Boards that shared the transaction. */
  readonly boards: number;
}

/** The figures an administrator watches at `/metrics`. Labels come from closed sets: never an id, a name or a path with ids. */
export interface Metrics {
  connectionOpened(): void;
  connectionClosed(): void;
  roomOpened(): void;
  roomClosed(): void;
  admitted(updates: number): void;
  /** @param code - a close reason or a rejection from the protocol's unions */
  refused(code: string): void;
  committed(commit: CommitFigures): void;
  broadcast(sent: { readonly receivers: number; readonly bytes: number }): void;
  /** @param request.route - the pattern (`/api/boards/:board`), not the path */
  restRequest(request: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly durationMs: number;
  }): void;
  /** Prometheus text format. */
  expose(): Promise<{ readonly contentType: string; readonly body: string }>;
}

/**
 * Names, all with the prefix `samenreis_`: `sync_connections`, `sync_rooms`, `sync_admissions_total`,
 * `sync_refusals_total{code}`, `sync_broadcasts_total`, `sync_broadcast_frames_total`, `sync_broadcast_bytes_total`,
 * `store_commit_seconds`, `store_commit_updates`, `store_commit_boards`, `rest_request_seconds{method,route,status}`; and
 * the process figures of prom-client. Each call has a registry of its own, so that two servers in one test don't mix.
 */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const sync = createSyncFigures(registry);
  const store = createStoreFigures(registry);
  const rest = new Histogram({
    ...named(registry, 'rest_request_seconds', 'Time to answer a REST request'),
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.02, 0.1, 0.5, 2],
  });

  return {
    ...sync,
    ...store,
    restRequest: ({ method, route, status, durationMs }) => rest.observe({ method, route, status }, durationMs / 1_000),
    expose: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}

function createSyncFigures(
  registry: Registry,
): Pick<Metrics, 'connectionOpened' | 'connectionClosed' | 'roomOpened' | 'roomClosed' | 'admitted' | 'refused' | 'broadcast'> {
  const connections = new Gauge(named(registry, 'sync_connections', 'Open sockets on /sync'));
  const rooms = new Gauge(named(registry, 'sync_rooms', 'Boards held in memory'));
  const admissions = new Counter(named(registry, 'sync_admissions_total', 'Updates admitted to a board'));
  const refusals = new Counter({
    ...named(registry, 'sync_refusals_total', 'Updates and connections refused'),
    labelNames: ['code'] as const,
  });
  const broadcasts = new Counter(named(registry, 'sync_broadcasts_total', 'Broadcasts, whatever the number of receivers'));
  const frames = new Counter(named(registry, 'sync_broadcast_frames_total', 'Frames written to receivers of broadcasts'));
  const bytes = new Counter(named(registry, 'sync_broadcast_bytes_total', 'Bytes written to receivers of broadcasts'));
  return {
    connectionOpened: () => connections.inc(),
    connectionClosed: () => connections.dec(),
    roomOpened: () => rooms.inc(),
    roomClosed: () => rooms.dec(),
    admitted: (updates) => admissions.inc(updates),
    refused: (code) => refusals.inc({ code }),
    broadcast(sent) {
      broadcasts.inc();
      frames.inc(sent.receivers);
      bytes.inc(sent.receivers * sent.bytes);
    },
  };
}

function createStoreFigures(registry: Registry): Pick<Metrics, 'committed'> {
  const seconds = new Histogram({
    ...named(registry, 'store_commit_seconds', 'Time of one transaction of the log, the sync to disk included'),
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2],
  });
  const updates = new Histogram({
    ...named(registry, 'store_commit_updates', 'Updates in one transaction of the log'),
    buckets: [1, 2, 5, 10, 25, 100, 500, 2_500],
  });
  const boards = new Histogram({
    ...named(registry, 'store_commit_boards', 'Boards that shared one transaction of the log'),
    buckets: [1, 2, 5, 10, 25, 100, 500],
  });
  return {
    committed(commit) {
      seconds.observe(commit.durationMs / 1_000);
      updates.observe(commit.updates);
      boards.observe(commit.boards);
    },
  };
}

function named(registry: Registry, name: string, help: string) {
  return { name: `samenreis_${name}`, help, registers: [registry] };
}
