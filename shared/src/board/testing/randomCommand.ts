import type { ClusterId, CommentKey, NoteId, Random } from '../../base/index.ts';
import type { Actor } from '../actor.ts';
import type { BoardCommand } from '../commands/boardCommand.ts';
import { PERSPECTIVES } from '../records/fields.ts';
import { FOLLOW_UP_STATUSES } from '../records/followUp.ts';
import { NOTE_KINDS, type Note } from '../records/note.ts';
import { REACTION_KINDS } from '../records/reaction.ts';
import type { BoardSnapshot } from '../snapshot.ts';

/**
 * A command that somebody might give on this board, for property tests: any type, with references that mostly exist. The
 * policy may well refuse it.
 */
export function randomCommand(snapshot: BoardSnapshot, actor: Actor, random: Random): BoardCommand {
  const choices = actor.role === 'facilitator' ? [...noteChoices, ...noteChoices, ...facilitatorChoices] : noteChoices;
  return pick(choices, random)(choose(snapshot, random));
}

type Choices = ReturnType<typeof choose>;

function choose(snapshot: BoardSnapshot, random: Random) {
  const from = <T>(items: readonly T[]): T => pick(items, random);
  const note = (): Note => from([...snapshot.notes.values()]);
  return {
    from,
    note,
    cluster: (): ClusterId | null => [...snapshot.clusters.keys()][Math.floor(random() * snapshot.clusters.size)] ?? null,
    comment: (): CommentKey | null => [...snapshot.comments.keys()][Math.floor(random() * snapshot.comments.size)] ?? null,
    phase: () => from(snapshot.phases).id,
    lane: () => from(snapshot.lanes).id,
    persona: () => from(snapshot.personas).id,
    conclusion: () => from(snapshot.conclusions).id,
    followUp: () => from(snapshot.followUps).id,
    maybe: <T>(value: T): T | null => (random() < 0.5 ? null : value),
    isYes: () => random() < 0.5,
    text: () => from(['', 'Ja', 'Ik wacht nog', 'Hé 😀 — twee\nregels', 'x'.repeat(500)]),
    spot: () => ({
      lane: from(snapshot.lanes).id,
      phase: from(snapshot.phases).id,
      x: Math.floor(random() * 140),
      y: Math.floor(random() * 400),
    }),
    someNotes: (): readonly NoteId[] => [...new Set([note().id, note().id, note().id])],
    value: () => from([-2, -1, 0, 1, 2] as const),
  };
}

const noteChoices: readonly ((choose: Choices) => BoardCommand)[] = [
  (c) => {
    const kind = c.from(NOTE_KINDS);
    const perspective = c.from(PERSPECTIVES);
    return { type: 'addNote', ...c.spot(), kind, perspective, value: kind === 'emotion' ? c.value() : null, text: c.text() };
  },
  (c) => ({ type: 'editNote', note: c.note().id, perspective: c.from(PERSPECTIVES), persona: c.maybe(c.persona()) }),
  (c) => ({ type: 'editNote', note: c.note().id, value: c.value() }),
  (c) => ({ type: 'setNoteText', note: c.note().id, text: c.text() }),
  (c) => ({ type: 'moveNotes', moves: c.someNotes().map((note) => ({ note, ...c.spot() })) }),
  (c) => ({ type: 'moveNotes', moves: c.someNotes().map((note) => ({ note, ...c.spot(), value: c.value() })) }),
  (c) => ({ type: 'editNotes', edits: c.someNotes().map((note) => ({ note, perspective: c.from(PERSPECTIVES) })) }),
  (c) => ({ type: 'editNotes', edits: c.someNotes().map((note) => ({ note, value: c.value(), persona: c.maybe(c.persona()) })) }),
  (c) => ({ type: 'copyNotes', copies: c.someNotes().map((note) => ({ note, ...c.spot() })) }),
  (c) => ({ type: 'deleteNotes', notes: [...c.someNotes()].slice(0, 2) }),
  (c) => ({ type: 'react', note: c.note().id, kind: c.from(REACTION_KINDS) }),
  (c) => ({ type: 'unreact', note: c.note().id }),
  (c) => ({
    type: 'addNotes',
    notes: [c.spot(), c.spot()].map((spot) => ({
      ...spot,
      kind: 'tip',
      perspective: 'lead',
      text: c.text(),
      linkTo: c.maybe(c.phase()),
    })),
  }),
  (c) => ({ type: 'removeNotesOf', participant: c.note().author }),
  (c) => ({ type: 'editNote', note: c.note().id, linkTo: c.maybe(c.phase()) }),
  (c) => ({ type: 'groupNotes', notes: c.someNotes(), name: c.from(['', 'Wachten']) }),
  (c) => {
    const notes = c.someNotes();
    return { type: 'groupNotes', notes, landings: notes.slice(0, 2).map((note) => ({ note, ...c.spot() })) };
  },
  (c) => ({ type: 'ungroupNotes', notes: c.someNotes() }),
  (c) => {
    const cluster = c.cluster();
    if (cluster === null) return { type: 'groupNotes', notes: c.someNotes() };
    if (c.isYes()) return { type: 'renameCluster', cluster, name: c.from(['Uitleg', 'Brief']) };
    return { type: 'addToCluster', cluster, notes: c.someNotes() };
  },
  (c) => {
    const comment = c.comment();
    if (comment === null || c.isYes()) return { type: 'addComment', note: c.note().id, text: 'Herkenbaar' };
    return c.isYes() ? { type: 'editComment', comment, text: 'Of toch niet' } : { type: 'deleteComment', comment };
  },
];

const facilitatorChoices: readonly ((choose: Choices) => BoardCommand)[] = [
  (c) => ({ type: 'addNote', ...c.spot(), kind: 'tip', perspective: 'client', text: c.text(), onBehalf: c.maybe(true) }),
  (c) => ({ type: 'editNote', note: c.note().id, onBehalf: c.maybe(true) }),
  (c) => ({ type: 'addPhase', name: `Fase ${c.text().length}`, before: c.maybe(c.phase()) }),
  (c) => ({ type: 'renamePhase', phase: c.phase(), name: c.from(['Begin', 'Wachten', 'Einde']) }),
  (c) => ({ type: 'describePhase', phase: c.phase(), description: c.text(), touchpoints: c.from([[], ['brief', 'loket']]) }),
  (c) => ({ type: 'describePhase', phase: c.phase(), term: c.maybe({ label: '6 weken', days: 42, source: 'Wmo 2015' }) }),
  (c) => ({ type: 'reorderPhase', phase: c.phase(), before: c.maybe(c.phase()) }),
  (c) => ({ type: 'widenPhase', phase: c.phase(), width: c.from([120, 244, 488]) }),
  (c) => ({ type: c.from(['archivePhase', 'restorePhase', 'restorePhase'] as const), phase: c.phase() }),
  (c) => ({ type: 'addLane', kind: 'individual', name: 'Reis van één cliënt', before: c.maybe(c.lane()) }),
  (c) => ({ type: 'renameLane', lane: c.lane(), name: c.from(['Nu', 'Straks']), subtitle: '' }),
  (c) => ({ type: 'reorderLane', lane: c.lane(), before: c.maybe(c.lane()) }),
  (c) => ({ type: c.from(['hideLane', 'showLane', 'archiveLane', 'restoreLane', 'restoreLane'] as const), lane: c.lane() }),
  (c) => ({ type: 'lockLane', lane: c.lane(), locked: c.isYes() && c.isYes() }),
  (c) => ({ type: 'setCurvePoint', lane: c.lane(), persona: c.persona(), phase: c.phase(), value: c.value() }),
  (c) => ({ type: 'clearCurvePoint', lane: c.lane(), persona: c.persona(), phase: c.phase() }),
  (c) => ({ type: 'setBoardTitle', title: c.from(['Wmo', 'Jeugdwet']) }),
  (c) => ({ type: 'describeBoard', description: c.text() }),
  (c) => ({ type: 'lockBoard', locked: c.isYes() && c.isYes() }),
  (c) => ({ type: 'setOthersNotes', move: c.isYes(), edit: c.isYes() }),
  (c) => ({ type: 'addPersona', name: 'Fien', age: c.maybe(40) }),
  (c) => ({ type: 'editPersona', persona: c.persona(), quote: c.text().slice(0, 100) }),
  (c) => ({ type: 'reorderPersona', persona: c.persona(), before: c.maybe(c.persona()) }),
  (c) => ({ type: c.from(['archivePersona', 'restorePersona'] as const), persona: c.persona() }),
  (c) => ({ type: 'addConclusion', text: c.text(), notes: c.someNotes(), phases: [c.phase()] }),
  (c) => ({ type: 'editConclusion', conclusion: c.conclusion(), text: c.text() }),
  (c) => ({ type: 'reorderConclusion', conclusion: c.conclusion(), before: c.maybe(c.conclusion()) }),
  (c) => ({ type: c.from(['archiveConclusion', 'restoreConclusion'] as const), conclusion: c.conclusion() }),
  (c) => ({ type: 'addFollowUp', text: c.text(), owner: 'teamleider', conclusion: c.maybe(c.conclusion()) }),
  (c) => ({ type: 'editFollowUp', followUp: c.followUp(), status: c.from(FOLLOW_UP_STATUSES), dueOn: c.maybe('2026-09-01') }),
  (c) => ({ type: 'reorderFollowUp', followUp: c.followUp(), before: c.maybe(c.followUp()) }),
  (c) => ({ type: c.from(['archiveFollowUp', 'restoreFollowUp'] as const), followUp: c.followUp() }),
];

function pick<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from.');
  return item;
}
