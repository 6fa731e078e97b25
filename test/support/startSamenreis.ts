import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig, type RunningServer, type ServerOptions, startServer } from '@samenreis/server/app';
import { createMemoryStore } from '@samenreis/server/storage/memory';
import type { BoardId, Clock } from '@samenreis/shared/base';
import type { Perspective, Role } from '@samenreis/shared/board';
import {
  type BoardInfo,
  boardInfoSchema,
  boardListSchema,
  boardSummarySchema,
  createdInvitationSchema,
} from '@samenreis/shared/protocol';
import * as v from 'valibot';
import { createVisitor, type Visitor } from './visitor.ts';

export const PASSWORD = 'een lang wachtwoord';
export const FACILITATOR = { name: 'Gerda', email: 'gerda@gemeente.example', password: PASSWORD };

export interface SamenreisOptions extends ServerOptions {
  /** Which store, unless `openStore` says it. */
  readonly store?: 'memory' | 'sqlite';
  readonly env?: Readonly<Record<string, string>>;
  /** An existing data folder, which is then left in place. */
  readonly dataDir?: string;
}

export interface Samenreis {
  readonly server: RunningServer;
  /** The address requests go to, also where BASE_URL says another. */
  readonly url: string;
  visitor(): Visitor;
  close(): Promise<void>;
}

/** The real server on a free port, with nothing on the log. */
export async function startSamenreis({
  store = 'memory',
  env = {},
  dataDir,
  ...options
}: SamenreisOptions = {}): Promise<Samenreis> {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'samenreis-')));
  const config = parseConfig({ PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', DATA_DIR: folder, ...env });
  if (!config.ok) throw new Error('the test asks for settings that are refused');
  const openStore = store === 'memory' ? { openStore: () => Promise.resolve(createMemoryStore()) } : {};
  const server = await startServer(config.value, { ...openStore, ...options });
  const url = `http://127.0.0.1:${server.port}`;
  return {
    server,
    url,
    visitor: () => createVisitor(url),
    async close() {
      await server.close();
      if (dataDir === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

export function tokenOf(link: string | null): string {
  return link?.slice(link.indexOf('#') + 1) ?? '';
}

/** The first facilitator, by the one-time link. */
export async function setUp(samenreis: Samenreis): Promise<Visitor> {
  const visitor = samenreis.visitor();
  const answer = await visitor.post('/api/setup', { ...FACILITATOR, token: tokenOf(samenreis.server.setupLink) });
  if (answer.status !== 200) throw new Error(`setup answered ${answer.status} ${answer.text}`);
  return visitor;
}

export async function firstBoard(facilitator: Visitor): Promise<BoardId> {
  const { boards } = v.parse(boardListSchema, (await facilitator.get('/api/boards')).body);
  const [board] = boards;
  if (board === undefined) throw new Error('this facilitator leads no board');
  return board.id;
}

/** @returns the token of a new invitation link */
export async function invite(facilitator: Visitor, board: BoardId, role: Role, extra: object = {}): Promise<string> {
  const answer = await facilitator.post(`/api/boards/${board}/invitations`, { role, expiresInHours: 24, ...extra });
  return tokenOf(v.parse(createdInvitationSchema, answer.body).link);
}

export async function joinBoard(
  visitor: Visitor,
  token: string,
  name: string,
  perspective: Perspective = 'client',
): Promise<BoardInfo> {
  return v.parse(boardInfoSchema, (await visitor.post('/api/join', { token, name, perspective })).body);
}

export async function newBoard(facilitator: Visitor): Promise<BoardId> {
  const answer = await facilitator.post('/api/boards', { title: 'Nog een', template: 'empty' });
  return v.parse(boardSummarySchema, answer.body).id;
}

/** A browser with a session, that takes part in another board alone. */
export async function outsiderOf(samenreis: Pick<Samenreis, 'visitor'>, facilitator: Visitor): Promise<Visitor> {
  const outsider = samenreis.visitor();
  await joinBoard(outsider, await invite(facilitator, await newBoard(facilitator), 'participant'), 'Van elders');
  return outsider;
}

export interface ManualClock extends Clock {
  advance(ms: number): void;
}

export function createManualClock(nowMs = Date.UTC(2026, 0, 5, 9)): ManualClock {
  let now = nowMs;
  return {
    nowMs: () => now,
    advance(ms) {
      now += ms;
    },
  };
}
