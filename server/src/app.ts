import { existsSync } from 'node:fs';
import { createServer, type Server as HttpServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Clock } from '@samenreis/shared/base';
import { type AnyStore, backUp, sweepHalfBackups } from './backups.ts';
import { type BoardChanges, createBoardChanges } from './boards/boardChanges.ts';
import { createBoards } from './boards/boards.ts';
import { type BoardHome, createBoardHome } from './boards/createBoardHome.ts';
import { createBoardSync } from './boards/createBoardSync.ts';
import { createDoors } from './boards/createDoors.ts';
import { ensureDemoBoard } from './boards/ensureDemoBoard.ts';
import type { Config } from './config.ts';
import { createIdentity, type Identity } from './identity/createIdentity.ts';
import { createInTurn } from './identity/inTurn.ts';
import { isOwnRequest } from './identity/originCheck.ts';
import { newCommandId, newNobodysKey } from './identity/randomId.ts';
import { createLiveServer, type LiveServer } from './live/createLiveServer.ts';
import { createFirstAgendas } from './live/firstAgendas.ts';
import { createFollowAsked } from './live/followAsked.ts';
import { haveNotes } from './live/haveNotes.ts';
import { createLiveSessions } from './live/liveSessions.ts';
import { createPrivateNotes } from './live/privateNotes.ts';
import { createLogger, type Logger } from './observability/logger.ts';
import { createMetrics, type Metrics } from './observability/metrics.ts';
import { createOperatorDesk } from './operator/operatorDesk.ts';
import { type OperatorSocket, openOperatorSocket } from './operator/operatorSocket.ts';
import { apiRoutes } from './rest/apiRoutes.ts';
import { createRestApp } from './rest/createRestApp.ts';
import { createDevelopmentPages, type DevelopmentPages, HOT_RELOAD_PATH } from './rest/developmentPages.ts';
import { createPublicOrigin } from './rest/publicOrigin.ts';
import { createLimitRequests, DEFAULT_REQUEST_LIMITS, type RequestLimits } from './rest/rateLimits.ts';
import { staticClient } from './rest/staticClient.ts';
import { routeUpgrades } from './rest/upgradeRouter.ts';
import { restoredText } from './restoredText.ts';
import { closeHttp, listen, portOf } from './serverSocket.ts';
import type { Store } from './storage/index.ts';
import { openSqliteStore, type StorageHooks } from './storage/sqlite/index.ts';
import { type AtFaultPoint, DEFAULT_CONNECTION_LIMITS, type SyncServer } from './sync/index.ts';

export { type Config, describeConfigProblems, parseConfig } from './config.ts';

export interface ServerOptions {
  readonly clock?: Clock;
  readonly logger?: Logger;
  /** Another store than SQLite in the data folder. */
  readonly openStore?: () => Promise<Store>;
  /** Failures on order in the SQLite store: for tests alone. */
  readonly storageHooks?: StorageHooks;
  /** Other numbers than those in use: for tests alone. */
  readonly requestLimits?: RequestLimits;
  /** Called at each point of the sync pipeline: for tests alone. */
  readonly atFaultPoint?: AtFaultPoint;
  /** The built client; by default the one of this checkout. */
  readonly clientDir?: string;
  /** Serve the client by Vite with hot reload instead of as built. */
  readonly dev?: boolean;
  /** Says something in words to who runs the server, with names that the log may not hold; by default nothing is said. */
  readonly tellOperator?: (text: string) => void;
  /** The storage worker died; nothing can be stored any more. */
  readonly onLost?: () => void;
}

export interface RunningServer {
  /** Where this computer reaches it, such as `http://localhost:4280`. */
  readonly url: string;
  readonly port: number;
  /** Link that makes the first account; null once there is one. */
  readonly setupLink: string | null;
  /** Writes a copy of the database into `backups` in the data folder, while people go on; the name of the file. */
  backUp(): Promise<string>;
  /** Stops accepting, commits, closes every socket (`/sync` with 1012), closes the store. */
  close(): Promise<void>;
}

/** From `src` as from the bundle in `dist`, the client is two folders up. */
const CLIENT_ROOT = fileURLToPath(new URL('../../client/', import.meta.url));

/** Expired sessions are refused anyway; this keeps their rows from piling up. */
const CLEANING_MS = 6 * 3_600_000;

const systemClock: Clock = { nowMs: () => Date.now() };

/**
 * Puts the server together and starts it: the one place that wires.
 * @throws StoreOpenError, ListenError (as rejections) with messages for the administrator
 */
export async function startServer(config: Config, options: ServerOptions = {}): Promise<RunningServer> {
  const clock = options.clock ?? systemClock;
  const logger = options.logger ?? createLogger(config.logLevel);
  const metrics = createMetrics();
  const store = await openStore(config, options, logger, metrics);
  const httpServer = createServer({ requestTimeout: 30_000, headersTimeout: 15_000 });
  try {
    await sweepHalfBackups(config.dataDir);
    const parts = await assemble({
      config,
      clock,
      logger,
      metrics,
      store,
      httpServer,
      clientDir: options.clientDir ?? join(CLIENT_ROOT, 'dist'),
      dev: options.dev ?? false,
      requestLimits: options.requestLimits ?? DEFAULT_REQUEST_LIMITS,
      atFaultPoint: options.atFaultPoint ?? null,
      tellOperator: options.tellOperator ?? (() => {}),
    });
    const port = await listen(httpServer, config);
    const url = config.baseUrl ?? `http://localhost:${port}`;
    const operator = await openOperator(config, port, parts.identity, logger);
    const setupPath = parts.identity.setupLink?.path;
    return {
      url,
      port,
      setupLink: setupPath === undefined ? null : url + setupPath,
      backUp: () => backUp(store, config.dataDir, clock),
      async close() {
        await operator.close();
        await stop(httpServer, store, parts);
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

interface Foundation {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly store: Store;
  readonly httpServer: HttpServer;
  readonly clientDir: string;
  readonly dev: boolean;
  readonly requestLimits: RequestLimits;
  readonly atFaultPoint: AtFaultPoint | null;
  readonly tellOperator: (text: string) => void;
}

interface Assembly {
  readonly changes: BoardChanges;
  readonly home: BoardHome;
  readonly identity: Identity;
  readonly live: LiveServer;
  readonly sync: SyncServer;
  readonly development: DevelopmentPages | null;
  readonly cleaning: NodeJS.Timeout;
}

async function assemble(foundation: Foundation): Promise<Assembly> {
  const { config, clock, logger, store, httpServer } = foundation;
  const agendas = createFirstAgendas({ store: store.liveSessions, clock, newCommandId });
  await ensureDemoBoard({ store, agendas, clock });

  // Identity closes and refreshes sockets, and the sockets ask identity: the one knot, tied here.
  const doors = createDoors({ store, logger, sockets: () => ({ roster: identity.roster, sync, live }) });
  const identity = await createIdentity({ store, clock, config, isSecure: isSecure(config), doors, lengthOf: agendas.lengthOf });
  const changes = createBoardChanges({
    boards: store.boards,
    clock,
    onFailure: (error) => logger.warn({ err: error }, 'the list of boards could not be brought up to date'),
  });
  const sessions = createLiveSessions({
    store: store.liveSessions,
    clock,
    inTurn: createInTurn(),
    newCommandId,
    haveNotes: (board, notes) => haveNotes(sync, board, notes),
  });
  const sync = createBoardSync({
    ...foundation,
    authenticate: identity.authenticate,
    isOwnRequest: ({ headers }) => isOwnRequest(headers, config),
    changes,
    followAsked: createFollowAsked(sessions, clock, logger),
  });
  const home = createBoardHome({ ...foundation, agendas, audit: identity.audit, doors, sync, changes });
  const development = foundation.dev ? await createDevelopmentPages(httpServer, CLIENT_ROOT) : null;
  // Before the live server: socket.io puts itself in front of the listeners it finds, and passes on what is not its own.
  httpServer.on('request', createHttp(foundation, { identity, home, development }));
  const privateNotes = { store: store.privateNotes, sessions, sync, clock, inTurn: createInTurn(), newNobodysKey };
  const live = createLiveServer({
    httpServer,
    isOwnRequest: ({ headers }) => isOwnRequest(headers, config),
    authenticate: identity.authenticate,
    roster: identity.roster,
    sessions,
    privateNotes: createPrivateNotes(privateNotes),
    store,
    sync,
    clock,
    logger,
    // Each tab has one of either kind.
    limits: DEFAULT_CONNECTION_LIMITS,
  });
  routeUpgrades(httpServer, sync.handleUpgrade, foundation.dev ? [HOT_RELOAD_PATH] : []);
  return { home, identity, changes, live, sync, development, cleaning: cleanRegularly(identity, home, logger) };
}

function createHttp(
  foundation: Foundation,
  { identity, home, development }: Pick<Assembly, 'identity' | 'home' | 'development'>,
): RequestListener {
  const { config, clock, logger, metrics, store, httpServer } = foundation;
  if (development === null && !existsSync(join(foundation.clientDir, 'index.html')))
    logger.warn({}, 'the pages are not built yet, only the API answers; build them with: npm run build');
  return createRestApp({
    api: {
      sessions: identity.sessions,
      cookie: identity.cookie,
      browserCookie: identity.browserCookie,
      limitRequests: createLimitRequests(foundation.requestLimits),
      originFor: createPublicOrigin(config, () => portOf(httpServer)),
    },
    routes: apiRoutes({ identity, home, boards: createBoards(store), leading: store.boards, clock }),
    operations: { metrics, metricsFor: config.metrics, isReady: () => isReady(httpServer, store) },
    origins: config,
    trustedProxy: config.trustedProxy,
    isSecure: isSecure(config),
    pages: development?.pages ?? staticClient(foundation.clientDir),
    isDevelopment: foundation.dev,
    logger,
    metrics,
  });
}

function openOperator(config: Config, port: number, identity: Identity, logger: Logger): Promise<OperatorSocket> {
  const originFor = createPublicOrigin(config, () => port);
  return openOperatorSocket(config.dataDir, createOperatorDesk({ ...identity, origin: () => originFor(undefined) }), logger);
}

function isSecure({ baseUrl }: Config): boolean {
  return baseUrl?.startsWith('https:') ?? false;
}

function openStore(config: Config, options: ServerOptions, logger: Logger, metrics: Metrics): Promise<AnyStore> {
  if (options.openStore) return options.openStore();
  return openSqliteStore({
    dataDir: config.dataDir,
    log: logger,
    restored: config.restored,
    onRestored: (boards) => options.tellOperator?.(restoredText(boards)),
    onCommit: metrics.committed,
    ...(options.onLost ? { onLost: options.onLost } : {}),
    ...(options.storageHooks ? { hooks: options.storageHooks } : {}),
  });
}

function cleanRegularly({ sessions, browsers, accountLinks, audit }: Identity, { bin }: BoardHome, logger: Logger): NodeJS.Timeout {
  const clean = (): void => {
    // What is not removed is refused all the same; the next round tries again.
    Promise.all(
      [sessions, browsers].map((one) => one.forgetExpired()).concat([accountLinks, audit].map((one) => one.forgetOld())),
    ).catch((error: unknown) => logger.warn({ err: error }, 'what has expired could not be removed'));
    bin.empty().catch((error: unknown) => logger.error({ err: error }, 'deleted boards could not be removed for good'));
  };
  clean();
  return setInterval(clean, CLEANING_MS).unref();
}

async function isReady(httpServer: HttpServer, store: Store): Promise<boolean> {
  if (!httpServer.listening) return false;
  await store.accounts.count();
  return true;
}

/** In this order: nobody new, then the sockets (what was admitted is committed), then the store. */
async function stop(
  httpServer: HttpServer,
  store: Store,
  { changes, home, live, sync, development, cleaning }: Assembly,
): Promise<void> {
  clearInterval(cleaning);
  const httpClosed = closeHttp(httpServer);
  await live.close();
  await sync.close();
  await changes.flush();
  await development?.close();
  await httpClosed;
  await home.close();
  await store.close();
}
