import { authorOf, type LaneId, type NoteId, type PersonaId, type PhaseId } from '@samenreis/shared/base';
import { BOARD_LIMITS, type BoardDoc, type BoardSnapshot, type Note, noteDefaults, readSnapshot } from '@samenreis/shared/board';
import { placesAtEnd } from '@samenreis/shared/list';

/** A private note on its way onto the board, under the key that was drawn when it was first written. */
export interface HiddenNote {
  readonly key: NoteId;
  readonly kind: Note['kind'];
  readonly lane: LaneId;
  readonly phase: PhaseId;
  readonly perspective: Note['perspective'];
  readonly value: Note['value'];
  readonly persona: PersonaId | null;
  readonly onBehalf: Note['onBehalf'];
  readonly text: string;
}

export interface Revealed {
  /** Those that are on the board now, or were before and were taken away since: none of them may come again. */
  readonly known: readonly NoteId[];
  /** How many were written now. */
  readonly count: number;
  /** How many stay hidden, since the board never had their journey or phase. */
  readonly left: number;
}

/**
 * Puts private notes onto the board in one transaction (J27, J28): those whose key the document ever had are passed over, so that
 * doing it again doubles nothing and brings nothing back. In each cell they come after what is there, in the order of their keys. A
 * phase or journey that was put away takes them in as well: there they wait for a place, as other notes do.
 * @param nowMs - when they count as made, all of them: the moment at which one was written says who wrote it
 */
export function revealNotes(board: BoardDoc, notes: readonly HiddenNote[], nowMs: number): Revealed | 'boardFull' {
  const snapshot = readSnapshot(board.doc);
  const fresh = notes.filter(({ key }) => !board.everHad('notes', key));
  const placed = fresh.filter(({ lane, phase }) => board.has('lanes', lane) && board.has('phases', phase));
  if (snapshot.notes.size + placed.length > BOARD_LIMITS.notes) return 'boardFull';
  board.doc.transact(() => {
    for (const cell of byCell(placed)) putInCell(board, snapshot, cell, nowMs);
  });
  const known = notes.filter(({ key }) => board.everHad('notes', key)).map(({ key }) => key);
  return { known, count: placed.length, left: fresh.length - placed.length };
}

function putInCell(board: BoardDoc, snapshot: BoardSnapshot, notes: readonly HiddenNote[], nowMs: number): void {
  const [first] = notes;
  if (first === undefined) return;
  const { lane, phase, kind } = first;
  const places = placesAtEnd(
    snapshot,
    { lane, phase },
    kind,
    notes.map(({ text }) => text),
  );
  const top = topOf(snapshot, first);
  notes.forEach(({ key, perspective, value, persona, onBehalf, text }, index) => {
    const { x, y } = places[index] ?? { x: 0, y: 0 };
    board.put('notes', key, {
      ...noteDefaults,
      id: key,
      author: authorOf(key),
      createdAt: nowMs,
      kind,
      place: { lane, phase, x, y, z: top + 1 + index },
      perspective,
      value,
      onBehalf,
      // Somebody a client made up is nobody on this board.
      persona: persona !== null && board.has('personas', persona) ? persona : null,
      text,
    });
  });
}

/** Of one journey, phase and kind each, in the order of their keys. */
function byCell(notes: readonly HiddenNote[]): Iterable<readonly HiddenNote[]> {
  const cells = new Map<string, HiddenNote[]>();
  for (const note of notes.toSorted((one, other) => (one.key < other.key ? -1 : 1))) {
    const cell = `${note.lane}|${note.phase}|${note.kind}`;
    cells.set(cell, [...(cells.get(cell) ?? []), note]);
  }
  return cells.values();
}

/** Kinds of one cell lie in bands of their own: between them the order of depth says nothing. */
function topOf({ notes }: BoardSnapshot, { lane, phase, kind }: HiddenNote): number {
  let top = 0;
  for (const { kind: other, place } of notes.values())
    if (other === kind && place.lane === lane && place.phase === phase && place.z > top) top = place.z;
  return top;
}
