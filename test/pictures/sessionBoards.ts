import type { BoardId, NoteId, ParticipantId, SceneId, VoteId } from '@samenreis/shared/base';
import { type BoardSnapshot, readSnapshot } from '@samenreis/shared/board';
import { boardInfoSchema, boardSummarySchema, newPrivateNoteId, type PrivateNote } from '@samenreis/shared/protocol';
import { type AgendaStep, agendaTemplate, type SessionCommand } from '@samenreis/shared/session';
import * as v from 'valibot';
import { enterSession, envelope, type SessionGuest } from '../support/sessionGuest.ts';
import { invite, joinBoard, type Samenreis } from '../support/startSamenreis.ts';
import { openBoard } from '../support/syncSocket.ts';
import type { Visitor } from '../support/visitor.ts';

/** How far a session is on a board that is looked at. */
export const STAGES = ['before', 'scene', 'open', 'private', 'vote', 'result', 'groups', 'conclude', 'paused', 'ended'] as const;
export type Stage = (typeof STAGES)[number];

interface People {
  readonly leader: Visitor;
  readonly participant: Visitor;
  readonly viewer: Visitor;
}

interface Guest extends SessionGuest {
  readonly id: ParticipantId;
}

interface Cast {
  readonly leader: Guest;
  readonly ans: Guest;
  readonly daan: Guest;
  readonly snapshot: BoardSnapshot;
}

/** A copy of the example for each stage, with the people on it and the session as far as that. */
export async function sessionBoards(
  samenreis: Samenreis,
  example: BoardId,
  people: People,
): Promise<Readonly<Record<Stage, BoardId>>> {
  const made: (readonly [Stage, BoardId])[] = [];
  for (const stage of STAGES) made.push([stage, await sessionBoard(samenreis, example, people, stage)]);
  return Object.fromEntries(made) as Record<Stage, BoardId>; // one of each
}

async function sessionBoard(samenreis: Samenreis, example: BoardId, people: People, stage: Stage): Promise<BoardId> {
  const { leader, participant, viewer } = people;
  const copied = await leader.post(`/api/boards/${example}/copy`, { title: 'Hulp vragen, groep van woensdag', withNotes: true });
  const { id: board } = v.parse(boardSummarySchema, copied.body);
  const daan = samenreis.visitor();
  for (const [visitor, role, name] of [
    [participant, 'participant', 'Ans de Vries'],
    [daan, 'participant', 'Daan Bakker'],
    [viewer, 'viewer', 'Kees'],
  ] as const)
    await joinBoard(visitor, await invite(leader, board, role), name);
  const enter = async (visitor: Visitor): Promise<Guest> => {
    const { me } = v.parse(boardInfoSchema, (await visitor.get(`/api/boards/${board}`)).body);
    return { ...(await enterSession(visitor, samenreis.url, board)), id: me.participantId };
  };
  const opened = await openBoard(leader, samenreis.url, board);
  const snapshot = readSnapshot(opened.doc);
  opened.close();
  const cast: Cast = { leader: await enter(leader), ans: await enter(participant), daan: await enter(daan), snapshot };
  await TO_STAGE[stage](cast);
  for (const { live } of [cast.leader, cast.ans, cast.daan]) live.socket.close();
  return board;
}

async function ask(guest: Guest, command: SessionCommand): Promise<void> {
  const answer = await guest.ask(command);
  if (!v.is(v.object({ ok: v.literal(true) }), answer)) throw new Error(`${command.type}: ${JSON.stringify(answer)}`);
}

const steps = agendaTemplate(60);
const stepOf = (kind: AgendaStep['kind']): AgendaStep => {
  const step = steps.find((one) => one.kind === kind);
  if (step === undefined) throw new Error(`an agenda of an hour has no step ${kind}`);
  return step;
};

/** The session walks at this step, with time enough for all pictures; one is ready and one raised a hand. */
async function walk({ leader, ans, daan }: Cast, kind: AgendaStep['kind']): Promise<void> {
  await ask(leader, { type: 'replaceAgenda', steps });
  await ask(leader, { type: 'start' });
  const step = stepOf(kind);
  const [first] = steps;
  if (first !== undefined && first.id !== step.id) await ask(leader, { type: 'goTo', from: first.id, to: step.id });
  await ask(leader, { type: 'extend', step: step.id, minutes: 45 });
  await ask(ans, { type: 'setReady', step: step.id, ready: true });
  await ask(daan, { type: 'raiseHand' });
}

const TO_STAGE: Readonly<Record<Stage, (cast: Cast) => Promise<void>>> = {
  before: ({ leader }) => ask(leader, { type: 'replaceAgenda', steps }),
  open: (cast) => walk(cast, 'tips'),
  async private(cast) {
    await walk(cast, 'silentNotes');
    await write(cast.ans, cast, ['De brief lag drie weken op de mat.', 'Ik belde twee keer en kreeg niemand.']);
    await write(cast.daan, cast, ['Niemand zei wat er daarna gebeurt.']);
  },
  async scene(cast) {
    await walk(cast, 'rolePlay');
    await play(cast);
  },
  async vote(cast) {
    await walk(cast, 'vote');
    await vote(cast);
  },
  async result(cast) {
    await walk(cast, 'vote');
    await vote(cast);
    await ask(cast.leader, { type: 'closeVote', vote: VOTE });
  },
  conclude: (cast) => walk(cast, 'conclude'),
  async groups(cast) {
    await walk(cast, 'discuss');
    const [first, second] = cast.snapshot.phases;
    const group = (name: string, member: Guest, phase: typeof first) => ({
      name,
      phases: phase === undefined ? null : [phase.id],
      persona: null,
      members: [member.id],
    });
    const groups = [group('Aan het raam', cast.ans, first), group('', cast.daan, second)];
    await ask(cast.leader, { type: 'formGroups', groups, minutes: 60, seen: null });
  },
  async paused(cast) {
    await walk(cast, 'emotions');
    await ask(cast.leader, { type: 'pause' });
  },
  async ended(cast) {
    await walk(cast, 'conclude');
    await ask(cast.leader, { type: 'end' });
  },
};

const VOTE = 'vote-pictures' as VoteId; // of its pattern

/** Opens a vote on the tips, in which one gave two dots. */
async function vote({ leader, daan, snapshot }: Cast): Promise<void> {
  const candidates = [...snapshot.notes.values()].filter(({ kind }) => kind === 'tip').map(({ id }) => id);
  await ask(leader, { type: 'openVote', id: VOTE, dots: 3, several: true, secrecy: 'secret', candidates });
  await ask(daan, { type: 'setDots', vote: VOTE, note: candidates[0] as NoteId, dots: 2 }); // the example has tips
}

/** Begins a scene in which one plays and the other watches. */
async function play({ leader, ans, daan, snapshot }: Cast): Promise<void> {
  const [lane] = snapshot.lanes;
  const [persona] = snapshot.personas;
  const phase = snapshot.phases[3];
  if (lane === undefined || persona === undefined || phase === undefined) throw new Error('the example has all of these');
  await ask(leader, {
    type: 'prepareScene',
    id: 'scene-pictures' as SceneId, // of its pattern
    lane: lane.id,
    phase: phase.id,
    persona: persona.id,
    setting: 'Ans zit thuis aan tafel. De brief ligt nog dicht.',
    opening: 'Ik hoor niets. Ben ik vergeten?',
    points: ['Drie weken niets gehoord', 'Wie moet ik bellen?'],
    rules: '',
    observersDial: true,
  });
  await ask(leader, { type: 'offerPart', part: 'persona', participant: ans.id });
  await ask(ans, { type: 'acceptPart', part: 'persona' });
  await ask(leader, { type: 'dealLenses', to: [daan.id], seed: 1, again: false });
  await ask(leader, { type: 'startScene', take: 1 });
}

async function write({ live }: Guest, { snapshot }: Cast, texts: readonly string[]): Promise<void> {
  const [lane] = snapshot.lanes;
  for (const [nth, text] of texts.entries()) {
    const phase = snapshot.phases[nth];
    if (lane === undefined || phase === undefined) throw new Error('the example has phases and journeys');
    const id = newPrivateNoteId({ nowMs: Date.now(), random: Math.random });
    const what = { id, kind: 'moment', perspective: 'client', value: null, persona: null, onBehalf: null, text } as const;
    const note: PrivateNote = { ...what, lane: lane.id, phase: phase.id };
    const { id: command } = envelope({ type: 'raiseHand' });
    await live.socket.timeout(5_000).emitWithAck('privateCommand', { id: command, command: { type: 'put', note } });
  }
}
