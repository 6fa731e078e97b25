import type { PhaseId } from '@samenreis/shared/base';
import type { BoardSnapshot } from '@samenreis/shared/board';
import type { PointedAt } from '@samenreis/shared/session';
import { m } from '../../i18n/messages.ts';
import { noteShort } from '../list/noteShort.ts';
import type { Destination } from '../store/wayfinder.ts';

/** What somebody points at, as it stands on the board. */
export interface Pointed {
  /** As a part of a sentence: "fase 2: Ik zoek hulp", "een briefje in fase 2: “Niemand belde terug”". */
  readonly what: string;
  readonly to: Destination;
  /** The phase it is in; null for a note without one. */
  readonly phase: PhaseId | null;
}

type Places = Pick<BoardSnapshot, 'notes' | 'phases'>;

/** Null where it is not on the board, or not any more. */
export function pointedOn({ notes, phases }: Places, at: PointedAt): Pointed | null {
  if (at.type === 'phase') {
    const what = phaseWords(phases, at.phase);
    return what === null ? null : { what, to: { type: 'phase', phase: at.phase }, phase: at.phase };
  }
  const note = notes.get(at.note);
  if (note === undefined) return null;
  // It stands within a sentence, which has its own full stop.
  const text = noteShort(note.text).replace(/\.$/, '');
  const where = note.place.phase === null ? null : phaseWords(phases, note.place.phase);
  const what = where === null ? m.leading_noteWords({ text }) : m.leading_noteInWords({ text, where });
  return { what, to: { type: 'note', note: note.id }, phase: where === null ? null : note.place.phase };
}

/** "fase 2: Ik zoek hulp"; null for a phase that is put away. */
export function phaseWords(phases: Places['phases'], id: PhaseId): string | null {
  const shown = phases.filter(({ archived }) => !archived);
  const at = shown.findIndex((phase) => phase.id === id);
  const phase = shown[at];
  if (phase === undefined) return null;
  const number = at + 1;
  return phase.name === m.list_phaseNumber({ number })
    ? m.leading_phaseNumber({ number })
    : m.leading_phaseWords({ number, name: phase.name });
}
