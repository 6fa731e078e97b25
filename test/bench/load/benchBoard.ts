import type { BoardId, LaneId, NoteId, ParticipantId, PhaseId } from '@samenreis/shared/base';
import { boardDefaults, boardDoc, laneDefaults, noteDefaults, phaseDefaults, SCHEMA_VERSION } from '@samenreis/shared/board';
import * as Y from 'yjs';

/** Made by pattern rather than by chance: every process of a run knows who and what is on a board without being told. */
export const benchBoardId = (index: number): BoardId => `b${String(index).padStart(15, '0')}` as BoardId; // fits its pattern
export const benchParticipant = (index: number): ParticipantId => `p${String(index).padStart(15, '0')}` as ParticipantId; // fits its pattern
export const benchNote = (participant: number, index: number): NoteId =>
  `${benchParticipant(participant)}_${String(index).padStart(26, '0')}` as NoteId; // digits are letters of a ulid
/** The clientID with which a participant writes; the seed's own is 1. */
export const benchClientId = (participant: number): number => 1_000_000 + participant;

const AT_MS = Date.UTC(2026, 0, 1);
const SIXTY_CHARACTERS = 'Ik vertel bij elk loket mijn hele verhaal weer opnieuw aan u';
const PHASES = 9;
const LANES = ['current', 'desired'] as const;

/** A board of nine phases and two lanes with `notes` notes, dealt out evenly over `participants`, as one update. */
export function benchBoardState(notes: number, participants: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 1;
  const board = boardDoc(doc);
  doc.transact(() => {
    const meta = { ...boardDefaults, schemaVersion: SCHEMA_VERSION, title: 'Meting', createdAt: AT_MS };
    for (const [field, value] of Object.entries(meta)) board.put('meta', field, value);
    for (let phase = 0; phase < PHASES; phase += 1) {
      board.put('phases', phaseId(phase), { ...phaseDefaults, id: phaseId(phase), name: `Fase ${phase + 1}`, order: `a${phase}` });
    }
    for (const [index, kind] of LANES.entries()) {
      board.put('lanes', kind, { ...laneDefaults, id: kind as LaneId, kind, name: kind, order: `a${index}` }); // fits its pattern
    }
    for (let index = 0; index < notes; index += 1) {
      const owner = index % participants;
      const id = benchNote(owner, Math.floor(index / participants));
      board.put('notes', id, {
        ...noteDefaults,
        id,
        place: benchPlace(index, index),
        kind: 'moment',
        perspective: 'client',
        author: benchParticipant(owner),
        createdAt: AT_MS + index,
        text: SIXTY_CHARACTERS,
      });
    }
  });
  return Y.encodeStateAsUpdate(doc);
}

const phaseId = (index: number): PhaseId => `phase-${index}` as PhaseId; // fits its pattern

export function benchPlace(cell: number, step: number): { lane: string; phase: string; x: number; y: number; z: number } {
  return {
    lane: LANES[cell % LANES.length] ?? LANES[0],
    phase: phaseId(cell % PHASES),
    x: (step * 7) % 200,
    y: (step * 13) % 300,
    z: step % 1_000,
  };
}
