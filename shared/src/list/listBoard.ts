import { type NoteId, noteOfComment, type ParticipantId, shardedMap } from '../base/index.ts';
import { type BoardSnapshot, NOTE_KINDS, type Note, unplacedNotes } from '../board/index.ts';
import { isVisibleLane } from '../layout/lanes.ts';
import { inReadingOrder } from '../layout/readingOrder.ts';
import { reuseEqual } from '../layout/reuse.ts';
import type {
  BoardList,
  CommentCounts,
  LinkedPhases,
  ListedKind,
  ListedLane,
  ListedNote,
  ListedPhase,
  NoteReaction,
  ReactionsOf,
} from './boardList.ts';
import { lanesFelt } from './lanesFelt.ts';
import { cellsOf, changesSince, type ListChanges } from './listChanges.ts';
import { notesPointing } from './notesPointing.ts';

const NO_REACTIONS: readonly NoteReaction[] = [];

/**
 * The board as a list. With `previous`, whatever did not change is the same object as there, so that a view draws again only
 * what did.
 */
export function listBoard(snapshot: BoardSnapshot, previous?: BoardList): BoardList {
  if (previous?.source.snapshot === snapshot) return previous;
  const reactions = reactionsOf(snapshot, previous);
  const comments = commentCounts(snapshot, previous);
  const linked = linkedPhases(snapshot, previous);
  const entryOf = (note: Note): ListedNote =>
    sameFields(previous?.source.notes.get(note.id), {
      note,
      reactions: reactions.get(note.id) ?? NO_REACTIONS,
      comments: comments.get(note.id) ?? 0,
      votes: snapshot.votes.get(note.id) ?? 0,
      group: (note.cluster && snapshot.clusters.get(note.cluster)) ?? null,
      linked: (note.linkTo && linked.get(note.linkTo)) ?? null,
    });
  const changes = changesSince(previous, snapshot);
  const notes =
    changes?.listed(entryOf) ?? shardedMap([...snapshot.notes.values()].map((note) => [note.id, entryOf(note)] as const));
  const listed = (note: Note): ListedNote => notes.get(note.id) ?? entryOf(note);
  const unplaced = unplacedNotes(changes === null ? snapshot : { ...snapshot, notes: changes.maybeUnplaced });
  return {
    phases: sameItems(previous?.phases, listPhases(snapshot, listed, previous, changes, notesPointing(snapshot, linked))),
    unplaced: sameItems(previous?.unplaced, unplaced.map(listed)),
    source: { snapshot, notes, reactions, comments, linked },
  };
}

function listPhases(
  snapshot: BoardSnapshot,
  listed: (note: Note) => ListedNote,
  previous: BoardList | undefined,
  changes: ListChanges | null,
  pointing: ReturnType<typeof notesPointing>,
): readonly ListedPhase[] {
  const lanes = snapshot.lanes.filter(isVisibleLane);
  const notesIn = changes?.notesIn ?? cellsOf(snapshot);
  const felt = changes?.leavesFeelings ? null : lanesFelt(snapshot, lanes);
  const beforeOf = new Map(previous?.phases.map((phase) => [phase.phase.id, phase]));
  return snapshot.phases
    .filter(({ archived }) => !archived)
    .map((phase, index) => {
      const before = beforeOf.get(phase.id);
      const inPhase = lanes.map((lane) => {
        const laneBefore = before?.lanes.find((one) => one.lane.id === lane.id);
        const notes = notesIn(lane.id, phase.id, laneBefore);
        const curves = felt === null ? (laneBefore?.curves ?? []) : reuseEqual(laneBefore?.curves, felt(lane.id, phase.id));
        const kinds = notes === null && laneBefore !== undefined ? laneBefore.kinds : listKinds(notes ?? [], listed, laneBefore);
        return sameFields(laneBefore, { lane, curves, kinds });
      });
      const noteCount = inPhase.reduce((sum, { kinds }) => sum + kinds.reduce((count, { notes }) => count + notes.length, 0), 0);
      return sameFields(before, {
        phase,
        ordinal: index + 1,
        noteCount,
        lanes: sameItems(before?.lanes, inPhase),
        pointing: reuseEqual(before?.pointing, pointing.get(phase.id) ?? []),
      });
    });
}

function listKinds(
  notes: readonly Note[],
  listed: (note: Note) => ListedNote,
  previous: ListedLane | undefined,
): readonly ListedKind[] {
  const kinds = NOTE_KINDS.flatMap((kind): readonly ListedKind[] => {
    const ofKind = notes.filter((note) => note.kind === kind);
    if (ofKind.length === 0) return [];
    const before = previous?.kinds.find((one) => one.kind === kind);
    return [sameFields(before, { kind, notes: sameItems(before?.notes, inReadingOrder(ofKind).map(listed)) })];
  });
  return sameItems(previous?.kinds, kinds);
}

function reactionsOf(snapshot: BoardSnapshot, previous: BoardList | undefined): ReactionsOf {
  if (previous?.source.snapshot.reactions === snapshot.reactions) return previous.source.reactions;
  const all = new Map<string, NoteReaction[]>();
  for (const [key, reaction] of snapshot.reactions) {
    const { note, participant } = parseKey(key);
    const ofNote = all.get(note);
    const one = { participant, kind: reaction.kind };
    if (ofNote === undefined) all.set(note, [one]);
    else ofNote.push(one);
  }
  return new Map([...all].map(([note, list]) => [note, reuseEqual(previous?.source.reactions.get(note), list)]));
}

function commentCounts(snapshot: BoardSnapshot, previous: BoardList | undefined): CommentCounts {
  if (previous?.source.snapshot.comments === snapshot.comments) return previous.source.comments;
  const counts = new Map<NoteId, number>();
  for (const key of snapshot.comments.keys()) {
    const note = noteOfComment(key);
    counts.set(note, (counts.get(note) ?? 0) + 1);
  }
  return counts;
}

function linkedPhases({ phases }: BoardSnapshot, previous: BoardList | undefined): LinkedPhases {
  const shown = phases.filter(({ archived }) => !archived);
  return new Map(
    shown.map((phase, index) => [phase.id, sameFields(previous?.source.linked.get(phase.id), { phase, ordinal: index + 1 })]),
  );
}

function parseKey(key: string): { readonly note: string; readonly participant: ParticipantId } {
  const bar = key.indexOf('|');
  // A reaction is stored under a note, a bar and a participant: its pattern was checked when it was read.
  return { note: key.slice(0, bar), participant: key.slice(bar + 1) as ParticipantId };
}

/** The list before when it has the same items. */
function sameItems<T>(previous: readonly T[] | undefined, next: readonly T[]): readonly T[] {
  const isSame = previous?.length === next.length && next.every((item, index) => item === previous[index]);
  return isSame && previous !== undefined ? previous : next;
}

/** The record before when all of its fields are the same. */
function sameFields<T extends object>(previous: T | undefined, next: T): T {
  // The keys of a value made by a literal are all there are.
  const fields = Object.keys(next) as (keyof T)[];
  return previous !== undefined && fields.every((field) => previous[field] === next[field]) ? previous : next;
}
