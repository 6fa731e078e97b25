import type { ConclusionId, LaneId, NoteId, PersonaId, PhaseId, SceneId, StepId, VoteId } from '@samenreis/shared/base';
import type { BoardCommand, BoardSnapshot } from '@samenreis/shared/board';
import type { PrivateNote, PrivateNoteId } from '@samenreis/shared/protocol';
import { agendaTemplate, type StepKind } from '@samenreis/shared/session';
import type { ReplayRoom } from './replayRoom.ts';
import { saved } from './saved.ts';

/** Five times a second, as a hand that never rests. */
const DIAL_MS = 200;
/** After so many moves everything that is under way is waited for. */
const MOVES_AT_ONCE = 3;
const SCENES = 3;
const SCENE_MINUTES = 7;
const NOTES_EACH = 3;

/** A session of two hours as the agenda of two hours has it, from the lobby to the end, as fast as the server takes it. */
export async function replayHours(room: ReplayRoom): Promise<void> {
  const { leader, people, clock } = room;
  const agenda = agendaTemplate(120);
  await leader.ask({ type: 'replaceAgenda', steps: [...agenda] });
  await checkIn(room);
  await leader.ask({ type: 'start' });
  let from: StepId | null = null;
  for (const { id, kind, minutes } of agenda) {
    if (from !== null) await leader.ask({ type: 'goTo', from, to: id });
    from = id;
    await room.together();
    const startMs = clock.nowMs();
    await deeds[kind](room);
    for (const person of people) await person.ask({ type: 'setReady', step: id, ready: true });
    clock.advance(Math.max(0, minutes * 60_000 - (clock.nowMs() - startMs)));
  }
  await leader.ask({ type: 'end' });
  await room.together();
}

const listen = async () => {};
const deeds: Readonly<Record<StepKind, (room: ReplayRoom) => Promise<void>>> = {
  welcome: handsUp,
  persona: listen,
  silentNotes: writeApart,
  rolePlay,
  emotions: (room) => stick(room, 'emotion'),
  break: listen,
  tips: (room) => stick(room, 'tip'),
  vote,
  discuss: handsUp,
  conclude,
};

async function checkIn({ leader, people }: ReplayRoom): Promise<void> {
  await leader.ask({ type: 'openCheckIn', kind: 'word', question: 'Hoe zit u erbij?', seen: null });
  const { openedAtMs } = await leader.sees(({ checkIn: open }) => open);
  for (const [nth, person] of people.entries())
    await person.ask({ type: 'checkIn', openedAtMs, answer: { kind: 'word', word: `woord${nth}` } });
  await leader.ask({ type: 'closeCheckIn', openedAtMs });
}

/** Everybody asks to speak, in turn. */
async function handsUp({ leader, people, clock }: ReplayRoom): Promise<void> {
  for (const person of people) await person.ask({ type: 'raiseHand' });
  for (const { me } of people) {
    clock.advance(5_000);
    await leader.ask({ type: 'lowerHand', participant: me.participantId });
  }
}

async function writeApart({ leader, people, clock, snapshot }: ReplayRoom): Promise<void> {
  const spot = spotsOf(snapshot());
  for (let count = 0; count < NOTES_EACH; count += 1)
    for (const [nth, person] of people.entries()) {
      clock.advance(2_000);
      await person.askPrivately({ type: 'put', note: privateNote(spot(nth + count), `Voor mezelf ${nth} ${count}`) });
    }
  await leader.askPrivately({ type: 'reveal', which: { of: 'all' } });
}

async function rolePlay(room: ReplayRoom): Promise<void> {
  const { leader, people } = room;
  const [player, ...observers] = people;
  if (player === undefined) throw new Error('Nobody is there to play.');
  for (let take = 1; take <= SCENES; take += 1) {
    // Ids of the demo board.
    const place = { persona: 'ans' as PersonaId, phase: `phase-${take}` as PhaseId, lane: 'current' as LaneId };
    const script = { setting: 'Aan tafel.', opening: 'Vertelt u eens.', points: ['wachten', 'de brief'], rules: '' };
    await leader.ask({ type: 'prepareScene', id: `scene-${take}` as SceneId, ...place, ...script, observersDial: true });
    await leader.ask({ type: 'offerPart', part: 'persona', participant: player.me.participantId });
    await player.ask({ type: 'acceptPart', part: 'persona' });
    await leader.ask({ type: 'dealLenses', to: observers.map(({ me }) => me.participantId), seed: take, again: false });
    await leader.ask({ type: 'startScene', take });
    await turnDials(room, take);
    await leader.ask({ type: 'endScene', take });
    await leader.ask({ type: 'acceptValue', take, value: -10, seen: null });
  }
}

async function turnDials({ people, clock }: ReplayRoom, take: number): Promise<void> {
  const moves = (SCENE_MINUTES * 60_000) / DIAL_MS;
  for (let move = 1; move <= moves; move += 1) {
    clock.advance(DIAL_MS);
    for (const [nth, { live }] of people.entries()) live.socket.emit('dial', { take, value: (((move + nth) * 7) % 41) - 20 });
    // What the last one asks is answered after what all sent before it.
    if (move % MOVES_AT_ONCE === 0) await people.at(-1)?.live.socket.timeout(30_000).emitWithAck('sessionSnapshot');
  }
}

async function stick({ people, clock, snapshot }: ReplayRoom, kind: 'emotion' | 'tip'): Promise<void> {
  const spot = spotsOf(snapshot());
  for (let count = 0; count < NOTES_EACH; count += 1)
    for (const [nth, person] of people.entries()) {
      clock.advance(2_000);
      person.does(newNote(spot(nth * NOTES_EACH + count), kind, `${kind} ${nth} ${count}`));
    }
  await Promise.all(people.map(saved));
}

async function vote({ leader, people, snapshot }: ReplayRoom): Promise<void> {
  const candidates: readonly NoteId[] = [...snapshot().notes.values()].filter(({ kind }) => kind === 'tip').map(({ id }) => id);
  const id = 'vote-of-replay' as VoteId; // of its pattern
  await leader.ask({ type: 'openVote', id, dots: 3, several: false, secrecy: 'secret', candidates });
  for (const [nth, person] of people.entries())
    for (let dot = 0; dot < 3; dot += 1) {
      const note = candidates[(nth * 5 + dot * dot) % candidates.length];
      if (note !== undefined) await person.ask({ type: 'setDots', vote: id, note, dots: 1 });
    }
  await leader.ask({ type: 'closeVote', vote: id });
}

async function conclude({ leader, people, snapshot }: ReplayRoom): Promise<void> {
  const before = new Set<ConclusionId>(snapshot().conclusions.map(({ id }) => id));
  const notes = [...snapshot().notes.keys()].slice(0, 1);
  leader.does({ type: 'addConclusion', text: 'Wachten zonder uitleg is het diepste punt.', notes, phases: [] });
  await saved(leader);
  const conclusion = snapshot().conclusions.find(({ id }) => !before.has(id));
  if (conclusion === undefined) throw new Error('The conclusion is not there.');
  await leader.ask({ type: 'openPoll', conclusion: conclusion.id, asked: conclusion.text });
  const { openedAtMs } = await leader.sees(({ poll }) => poll.open);
  for (const person of people) await person.ask({ type: 'answerPoll', openedAtMs, answer: 'agree' });
  await leader.ask({ type: 'closePoll', openedAtMs });
}

type Spot = Pick<PrivateNote, 'lane' | 'phase'>;

function spotsOf({ lanes, phases }: BoardSnapshot): (nth: number) => Spot {
  return (nth) => {
    const [lane, phase] = [lanes[0], phases[nth % phases.length]];
    if (lane === undefined || phase === undefined) throw new Error('The demo board has journeys and phases.');
    return { lane: lane.id satisfies LaneId, phase: phase.id };
  };
}

function newNote(spot: Spot, kind: 'emotion' | 'tip', text: string): BoardCommand {
  const value = kind === 'emotion' ? { value: -1 as const } : {};
  return { type: 'addNote', ...spot, x: 20, y: 20, kind, perspective: 'client', text, ...value };
}

let drawn = 0;
function privateNote(spot: Spot, text: string): PrivateNote {
  const id = `01${String(drawn++).padStart(24, '0')}` as PrivateNoteId; // digits are a ULID too
  return { id, kind: 'moment', ...spot, perspective: 'client', value: null, persona: null, onBehalf: null, text };
}
