import {
  authorOf,
  type BoardId,
  type Clock,
  type CommandId,
  type NoteId,
  no,
  ok,
  type ParticipantId,
  type Result,
} from '@samenreis/shared/base';
import {
  type PrivateCommand,
  type PrivateEnvelope,
  type PrivateNote,
  privateNoteSchema,
  type ToldPrivateNotes,
  type WhichNotes,
} from '@samenreis/shared/protocol';
import {
  mayWritePrivately,
  PRIVATE_NOTES_KNOWN_MAX,
  PRIVATE_NOTES_MAX,
  type PrivateRejection,
  type SessionActor,
} from '@samenreis/shared/session';
import * as v from 'valibot';
import type { InTurn } from '../identity/inTurn.ts';
import type { PrivateNoteStore, RevealStanding, StoredPrivateNote } from '../storage/index.ts';
import type { SyncServer } from '../sync/index.ts';
import type { LiveSessions } from './liveSessions.ts';
import { type HiddenNote, revealNotes } from './revealNotes.ts';

export interface PrivateDone {
  readonly revealed: number;
  readonly left: number;
  /** Whose private notes are others than before. */
  readonly changed: readonly ParticipantId[];
  /** Of these, how many of whose notes are on the board now. */
  readonly shown?: ReadonlyMap<ParticipantId, number>;
}
export type PrivateOutcome = Result<PrivateDone, PrivateRejection>;

/** The private notes of all boards, which stay out of documents and sessions until somebody who leads reveals them. */
export interface PrivateNotes {
  toldTo(board: BoardId, actor: SessionActor): Promise<ToldPrivateNotes>;
  command(board: BoardId, actor: SessionActor, asked: PrivateEnvelope): Promise<PrivateOutcome>;
  /** Erases what is of somebody who is gone. @returns whether there was anything */
  forget(board: BoardId, participant: ParticipantId): Promise<boolean>;
  /** Nobody asks for this board any more. */
  letGo(board: BoardId): void;
}

export interface PrivateNotesParts {
  readonly store: PrivateNoteStore;
  readonly sessions: Pick<LiveSessions, 'of'>;
  readonly sync: Pick<SyncServer, 'asServer'>;
  readonly clock: Clock;
  readonly inTurn: InTurn;
  /** Key of a note that is nobody's, which tells neither who wrote it nor when. */
  readonly newNobodysKey: () => NoteId;
}

type CommandOf<Type extends PrivateCommand['type']> = Extract<PrivateCommand, { readonly type: Type }>;

const nothing: PrivateDone = { revealed: 0, left: 0, changed: [] };

export function createPrivateNotes(parts: PrivateNotesParts): PrivateNotes {
  const { store, inTurn } = parts;
  const whole = createMending(parts);
  const shown = createShownCount();

  const carryOut = async (board: BoardId, actor: SessionActor, { id, command }: PrivateEnvelope): Promise<PrivateOutcome> => {
    if (command.type === 'put') return put(parts, board, actor, command);
    if (command.type === 'reveal') return reveal(parts, board, actor, { id, which: command.which });
    const owner = command.type === 'erase' ? command.participant : actor.participantId;
    if (owner !== actor.participantId && actor.role !== 'facilitator') return no('facilitatorOnly');
    if (command.type === 'erase') await store.forget(board, owner);
    else await store.discard(board, [{ owner, id: command.note }]);
    return ok({ ...nothing, changed: [owner] });
  };

  return {
    toldTo: (board, { participantId, role }) =>
      inTurn(board, async () => {
        await whole.mend(board);
        const mine = await store.listOf(board, participantId);
        return {
          mine: mine.map(tellOwn),
          shown: shown.of(board, participantId),
          waiting: role === 'facilitator' ? await store.count(board) : null,
        };
      }),
    command: (board, actor, asked) =>
      inTurn(board, async () => {
        // What may be taken away is taken away whatever the board's state.
        const isMended = await whole.mend(board);
        if (!isMended && (asked.command.type === 'put' || asked.command.type === 'reveal')) return no('boardUnavailable');
        const outcome = await carryOut(board, actor, asked).catch((error: unknown) => {
          // How far it came is not known.
          whole.letGo(board);
          throw error;
        });
        if (outcome.ok) shown.add(board, outcome.value.shown);
        return outcome;
      }),
    forget: (board, participant) => inTurn(board, () => store.forget(board, participant)),
    letGo(board) {
      whole.letGo(board);
      shown.letGo(board);
    },
  };
}

async function put(
  { store, sessions, clock, newNobodysKey }: PrivateNotesParts,
  board: BoardId,
  actor: SessionActor,
  { note }: CommandOf<'put'>,
): Promise<PrivateOutcome> {
  const secrecy = mayWritePrivately(await sessions.of(board), note, actor, clock.nowMs());
  if (!secrecy.ok) return secrecy;
  const { participantId: owner } = actor;
  const { state, kept, known } = await store.standingOf(board, owner, note.id);
  if (state === 'gone') return no('privateNoteGone');
  if (state === 'new' && (kept >= PRIVATE_NOTES_MAX || known >= PRIVATE_NOTES_KNOWN_MAX)) return no('tooManyPrivateNotes');
  const { id, ...content } = note;
  // An id of somebody and a ULID is the key of a note, by its pattern.
  const key = secrecy.value === 'privateAnonymous' ? newNobodysKey() : (`${owner}_${id}` as NoteId);
  await store.put({ board, owner, id, key, content: JSON.stringify(content) });
  return ok({ ...nothing, changed: [owner] });
}

interface AskedReveal {
  readonly id: CommandId;
  readonly which: WhichNotes;
}

/** Onto the board first, and erased here once they are on disk there: what dies between leaves both, which is mended. */
async function reveal(
  { store, sync, clock }: PrivateNotesParts,
  board: BoardId,
  { role }: SessionActor,
  asked: AskedReveal,
): Promise<PrivateOutcome> {
  if (role !== 'facilitator') return no(role === 'viewer' ? 'viewerMayNot' : 'facilitatorOnly');
  const { meant, waiting } = await standingOf(store, board, asked);
  if (waiting.length === 0) return ok({ ...nothing, revealed: meant });
  const hidden = waiting.map(asRevealed);
  const done = await sync.asServer(board, (onBoard) => revealNotes(onBoard, hidden, clock.nowMs()));
  if (!done.ok) return no('boardUnavailable');
  if (done.value === 'boardFull') return no('boardFull');
  const known = new Set(done.value.known);
  const gone = waiting.filter(({ key }) => known.has(key));
  await store.discard(board, gone);
  const shown = new Map<ParticipantId, number>();
  for (const { owner } of gone) shown.set(owner, (shown.get(owner) ?? 0) + 1);
  const { left } = done.value;
  return ok({ revealed: meant - left, left, changed: [...shown.keys()], shown });
}

/** What a reveal is about: one whose answer was lost, also in a crash, is about what it was about then, and takes along nothing newer. */
async function standingOf(store: PrivateNoteStore, board: BoardId, { id, which }: AskedReveal): Promise<RevealStanding> {
  const known = await store.revealOf(board, id);
  if (known !== null) return known;
  const notes = (await store.list(board)).filter((stored) => isMeant(read(stored), which));
  await store.planReveal({ board, id, notes });
  return { meant: notes.length, waiting: notes };
}

/** What each has been shown of theirs, as long as somebody asks for the board: in memory alone, and told to nobody else. */
function createShownCount() {
  const boards = new Map<BoardId, Map<ParticipantId, number>>();
  return {
    of: (board: BoardId, participant: ParticipantId): number => boards.get(board)?.get(participant) ?? 0,
    add(board: BoardId, shown: ReadonlyMap<ParticipantId, number> = new Map()): void {
      const counts = boards.get(board) ?? new Map<ParticipantId, number>();
      boards.set(board, counts);
      for (const [participant, count] of shown) counts.set(participant, (counts.get(participant) ?? 0) + count);
    },
    letGo: (board: BoardId): void => void boards.delete(board),
  };
}

/** Before anybody is told or asks anything: what came onto the board before the server died is private no longer. */
function createMending({ store, sync }: PrivateNotesParts) {
  const whole = new Set<BoardId>();
  return {
    /** @returns whether it is known to be so; the board itself may be out of reach */
    async mend(board: BoardId): Promise<boolean> {
      if (whole.has(board)) return true;
      const notes = await store.list(board);
      if (notes.length > 0) {
        const found = await sync.asServer(board, (onBoard) => notes.filter(({ key }) => onBoard.everHad('notes', key)));
        if (!found.ok) return false;
        await store.discard(board, found.value);
      }
      whole.add(board);
      return true;
    },
    letGo(board: BoardId): void {
      whole.delete(board);
    },
  };
}

/** It was parsed when it came in. What does not parse now is not told: an error goes to the log, and no private word may. */
function read({ id, content }: StoredPrivateNote): PrivateNote {
  const parsed = v.safeParse(privateNoteSchema, { ...parsedContent(content), id });
  if (!parsed.success) throw new Error('a private note is stored that cannot be read');
  return parsed.output;
}

/** An error of the parser quotes what it read; one of ours does not. */
function parsedContent(content: string): object {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), v.looseObject({})), content);
  return parsed.success ? parsed.output : {};
}

/** That it was written for somebody else would tell that it is of who leads: a note without a name comes without that mark (J72). */
function asRevealed(stored: StoredPrivateNote): HiddenNote {
  const note = read(stored);
  return { ...note, key: stored.key, onBehalf: isAnonymous(stored) ? null : note.onBehalf };
}

function tellOwn(stored: StoredPrivateNote): ToldPrivateNotes['mine'][number] {
  return { ...read(stored), isAnonymous: isAnonymous(stored) };
}

const isAnonymous = ({ key, owner }: StoredPrivateNote): boolean => authorOf(key) !== owner;

function isMeant({ kind, phase }: PrivateNote, which: WhichNotes): boolean {
  return which.of === 'all' || (which.of === 'kind' ? kind === which.kind : phase === which.phase);
}
