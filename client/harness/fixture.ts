import { type LaneId, type NoteId, type ParticipantId, type PersonaId, type PhaseId, shardedMap } from '@samenreis/shared/base';
import {
  type BoardSnapshot,
  boardDefaults,
  type CurvePoint,
  curvePointKey,
  type EmotionValue,
  type Lane,
  laneDefaults,
  NOTE_KINDS,
  type Note,
  noteDefaults,
  PERSPECTIVES,
  type Phase,
  personaDefaults,
  phaseDefaults,
  SCHEMA_VERSION,
} from '@samenreis/shared/board';

/** Made-up boards for looking at and measuring the canvas; ids follow their patterns, so the brands hold. */

export const ME = 'p000000000000000' as ParticipantId;

const PHASES: readonly (readonly [string, string])[] = [
  ['Ik merk dat ik hulp nodig heb', 'huisarts, familie'],
  ['Ik zoek informatie', 'website, folder, loket'],
  ['Ik meld mij', 'telefoon, formulier'],
  ['Ik wacht op de afspraak', 'brief'],
  ['Wij praten aan de keukentafel', 'consulent, mantelzorger'],
  ['Ik lees het verslag', 'verslag, reactie'],
  ['Ik krijg het besluit', 'aanvraag, beschikking'],
  ['Ik krijg hulp', 'aanbieder'],
  ['Hoe gaat het nu?', 'nabellen, vragenlijst'],
];
const CURVES: Readonly<Record<string, readonly number[]>> = {
  current: [-1, -1, 0, -2, 1, 0, 1, 2, -1],
  desired: [0, 1, 1, 0, 2, 1, 1, 2, 1],
};
const TEXTS = [
  'Ik schaam me om hulp te vragen.',
  'Op de site zie ik alleen ouderen.',
  'Bij elk loket vertel ik mijn verhaal opnieuw.',
  'Wij bevestigen de melding per brief. Vertel in elk gesprek over het mantelzorgcafé.',
  'Ik hoor niets. Ben ik vergeten?',
  'Zet in elke brief: achteringang met lift, en de naam van wie er komt.',
  'Met deze hulp kan ik thuis blijven wonen.',
] as const;

const PERSONA = 'ans' as PersonaId;
const laneOf = (kind: 'current' | 'desired', name: string, subtitle: string, order: string): Lane => ({
  ...laneDefaults,
  id: kind as string as LaneId,
  kind,
  name,
  subtitle,
  order,
});
const LANES = [
  laneOf('current', 'Huidige reis', 'Zo gaat het nu', 'a0'),
  laneOf('desired', 'Gewenste reis', 'Zo willen we het', 'a1'),
];

export const noteIdOf = (index: number): NoteId => `${ME}_${String(index).padStart(26, '0')}` as NoteId;

/** A board of `count` notes, the same ones for the same count: every cell and every kind evenly full, wide rather than high. */
export function fixtureBoard(count: number): BoardSnapshot {
  const phaseCount = count > 500 ? 12 : 9;
  const perKind = count / (phaseCount * LANES.length * NOTE_KINDS.length);
  const perRow = Math.min(16, Math.max(2, Math.ceil(Math.sqrt(perKind) * 1.5)));
  const phases = phasesOf(phaseCount, perRow * ACROSS + 4);
  const notes = Array.from({ length: count }, (_, index) => noteOf(index, perRow, phases));
  return {
    board: { ...boardDefaults, schemaVersion: SCHEMA_VERSION, title: 'Proefbord', createdAt: 0 },
    phases,
    lanes: LANES,
    personas: [{ ...personaDefaults, id: PERSONA, name: 'Ans', order: 'a0' }],
    conclusions: [],
    followUps: [],
    // As the document's reader gives them.
    notes: shardedMap(notes.map((note) => [note.id, note])),
    curves: new Map(LANES.flatMap((lane) => curveOf(lane, phases))),
    reactions: new Map(),
    clusters: new Map(),
    comments: new Map(),
    votes: new Map(),
  };
}

/** Room for a note and the gap behind it, in board units. */
const ACROSS = 120;
const DOWN = 146;
/** Digits of order keys, ascending. */
const ORDERS = '0123456789ABC';

function phasesOf(count: number, width: number): readonly Phase[] {
  return Array.from({ length: count }, (_, i) => {
    const [name, touchpoints] = PHASES[i % PHASES.length] ?? ['', ''];
    const order = `a${ORDERS.charAt(i)}`;
    return { ...phaseDefaults, id: `fase-${i}` as PhaseId, name, touchpoints: [touchpoints], order, width };
  });
}

function curveOf(lane: Lane, phases: readonly Phase[]) {
  return phases.map((phase, i) => {
    const point: CurvePoint = { value: CURVES[lane.id]?.[i % 9] ?? 0, source: 'hand' };
    return [curvePointKey(lane.id, PERSONA, phase.id), point] as const;
  });
}

function noteOf(index: number, perRow: number, phases: readonly Phase[]): Note {
  const lane = LANES[index % LANES.length];
  const phase = phases[Math.floor(index / LANES.length) % phases.length];
  if (lane === undefined || phase === undefined) throw new Error('A board has a lane and a phase.');
  const inCell = Math.floor(index / (LANES.length * phases.length));
  const kind = NOTE_KINDS[inCell % NOTE_KINDS.length] ?? 'moment';
  const place = Math.floor(inCell / NOTE_KINDS.length);
  return {
    ...noteDefaults,
    id: noteIdOf(index),
    place: {
      lane: lane.id,
      phase: phase.id,
      x: 6 + (place % perRow) * ACROSS,
      y: 14 + Math.floor(place / perRow) * DOWN,
      z: index,
    },
    kind,
    perspective: PERSPECTIVES[(index * 5 + inCell) % PERSPECTIVES.length] ?? 'client',
    value: kind === 'emotion' ? (((index % 5) - 2) as EmotionValue) : null, // −2..+2 by construction
    author: ME,
    createdAt: 1_700_000_000_000 + index,
    text: TEXTS[(index * 3 + inCell) % TEXTS.length] ?? '',
  };
}
