import type { NoteId, PhaseId } from '@samenreis/shared/base';
import type { BoardSnapshot } from '@samenreis/shared/board';
import { MapPin } from 'lucide-react';
import { m } from '../../i18n/messages.ts';
import { useBoardPart } from '../useBoardPart.ts';
import type { OutcomeParts } from './outcomeParts.ts';

const notesOf = (snapshot: BoardSnapshot) => snapshot.notes;
const phasesOf = (snapshot: BoardSnapshot) => snapshot.phases;

interface LinkedNotesProps extends Pick<OutcomeParts, 'store' | 'onShow'> {
  readonly notes: readonly NoteId[];
  readonly phases: readonly PhaseId[];
}

/** On which notes and phases something rests; what is no longer on the board is left out. */
export function LinkedNotes({ store, onShow, notes, phases }: LinkedNotesProps) {
  const onBoard = useBoardPart(store, notesOf);
  const names = useBoardPart(store, phasesOf).filter(({ id }) => phases.includes(id));
  const linked = notes.map((id) => onBoard.get(id)).filter((note) => note !== undefined);
  if (linked.length === 0 && names.length === 0) return null;
  return (
    <div className="outcome-links">
      {names.length > 0 && <p>{m.outcome_phases({ phases: names.map(({ name }) => name).join(', ') })}</p>}
      {linked.length > 0 && (
        <ul aria-label={m.outcome_notes()}>
          {linked.map(({ id, text }) => (
            <li key={id}>
              {onShow === null ? (
                `“${text}”`
              ) : (
                <button type="button" className="outcome-way" aria-label={m.outcome_show({ text })} onClick={() => onShow(id)}>
                  “{text}”
                  <MapPin size={16} aria-hidden="true" />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
