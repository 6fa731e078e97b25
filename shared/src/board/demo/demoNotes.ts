import type { LaneId, NoteId, ParticipantId } from '../../base/index.ts';
import { type EmotionValue, noteId, type Perspective, participantId } from '../records/fields.ts';
import { type Note, type NoteKind, noteDefaults } from '../records/note.ts';
import { parseId } from '../templates/parseId.ts';
import { CURRENT_LANE, DESIRED_LANE } from '../templates/standardLanes.ts';
import { templatePhaseId } from '../templates/templatePhases.ts';

type DemoNote = readonly [phase: number, from: Perspective, kind: NoteKind, value: EmotionValue | null, text: string];

/** What was heard and proposed. Moments and emotions belong to the current journey, tips to the desired one. */
const NOTES: readonly DemoNote[] = [
  [1, 'client', 'emotion', -2, 'Ik schaam me om hulp te vragen.'],
  [1, 'informalCarer', 'emotion', -1, 'Ik regel alles. Wie helpt mij?'],
  [2, 'client', 'moment', null, 'Op de site zie ik alleen ouderen.'],
  [2, 'communication', 'tip', null, 'Laat ook jongvolwassenen zien.'],
  [2, 'communication', 'tip', null, 'Alle stappen op één A4, met plaatjes.'],
  [3, 'client', 'moment', null, 'Bij elk loket vertel ik mijn verhaal opnieuw.'],
  [3, 'administration', 'moment', null, 'Wij bevestigen de melding per brief.'],
  [3, 'client', 'emotion', -2, 'Ik kom met mijn rolstoel niet binnen.'],
  [3, 'administration', 'tip', null, 'Zet in elke brief: achteringang met lift.'],
  [4, 'client', 'emotion', -2, 'Ik hoor niets. Ben ik vergeten?'],
  [4, 'lead', 'moment', null, 'De tijd tot de eerste afspraak is te lang.'],
  [4, 'consultant', 'tip', null, 'Zeg hoe lang het duurt en waarom.'],
  [5, 'client', 'emotion', -1, 'Er stonden opeens twee mensen.'],
  [5, 'consultant', 'tip', null, 'Vertel vooraf wie er komt.'],
  [5, 'client', 'emotion', 2, 'Ze luisterde echt.'],
  [5, 'consultant', 'tip', null, 'Vertel in elk gesprek over het mantelzorgcafé.'],
  [6, 'client', 'moment', null, 'Ik snap niet wat ik moet tekenen.'],
  [7, 'client', 'emotion', -1, 'Ik kreeg iets anders dan ik vroeg, zonder uitleg.'],
  [7, 'consultant', 'tip', null, 'Leg altijd uit waarom.'],
  [8, 'client', 'emotion', 2, 'Met deze hulp kan ik thuis blijven wonen.'],
  [9, 'client', 'emotion', -2, 'Het ging weer slecht. Ik durfde niet te bellen.'],
  [9, 'consultant', 'tip', null, 'Bel zelf na drie maanden.'],
];

/** The fictional participants behind the notes, one for each perspective. */
export const demoAuthor = (from: Perspective): ParticipantId =>
  parseId(participantId, `p${`demo${from.toLowerCase()}`.slice(0, 15).padEnd(15, '0')}`);

/** Time part of the demo's ULIDs: fixed, so that the same note has the same id on every board made from the demo. */
const ULID_HEAD = '01J8ZQ4T7M';

/** The id of the demo's nth note, from 1. */
export function demoNoteId(number: number): NoteId {
  const from = NOTES[number - 1]?.[1] ?? 'other';
  return parseId(noteId, `${demoAuthor(from)}_${ULID_HEAD}${String(number).padStart(16, '0')}`);
}

/** Two notes beside each other in a column of 244 board units: 6 padding, 112 note, 8 gap, 112 note, 6 padding. */
const COLUMN_X = [6, 126] as const;
/** The first row lies this far below the top of its band; a row is a note of 100 high and a gap of 8. */
const FIRST_ROW_Y = 14;
const ROW_HEIGHT = 108;

/** The demo's notes, tidily placed, made one millisecond after another, so that their order is known. */
export function demoNotes(nowMs: number): readonly Note[] {
  const inCell = new Map<string, number>();
  return NOTES.map(([phase, perspective, kind, value, text], index) => {
    const lane: LaneId = kind === 'tip' ? DESIRED_LANE : CURRENT_LANE;
    const cell = `${phase} ${kind}`;
    const before = inCell.get(cell) ?? 0;
    inCell.set(cell, before + 1);
    const x = before % 2 === 0 ? COLUMN_X[0] : COLUMN_X[1];
    const y = FIRST_ROW_Y + Math.floor(before / 2) * ROW_HEIGHT;
    return {
      ...noteDefaults,
      id: demoNoteId(index + 1),
      place: { lane, phase: templatePhaseId(phase), x, y, z: index + 1 },
      kind,
      perspective,
      value,
      author: demoAuthor(perspective),
      createdAt: nowMs + index,
      text,
    };
  });
}
