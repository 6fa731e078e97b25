import type { NoteId } from '@samenreis/shared/base';
import { useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { TextField } from '../../ui/TextField.tsx';
import { CheckField } from '../facilitate/CheckField.tsx';
import type { BoardStore } from '../store/boardStore.ts';
import { notesInOrder } from '../voting/voteDraft.ts';

/** As many as can be looked through; who looks for another types a word of it. */
const SHOWN_MAX = 40;

interface NotesFieldProps {
  readonly store: BoardStore;
  readonly chosen: readonly NoteId[];
  readonly onChoose: (chosen: readonly NoteId[]) => void;
}

/** On which notes something rests: chosen ones first, others by a word in them. */
export function NotesField({ store, chosen, onChoose }: NotesFieldProps) {
  const [wanted, setWanted] = useState('');
  const all = notesInOrder(store.snapshot());
  const word = wanted.trim().toLowerCase();
  const picked = all.filter(({ id }) => chosen.includes(id));
  const others = all.filter(({ id, text }) => !chosen.includes(id) && text.toLowerCase().includes(word));
  const put = (note: NoteId, isIn: boolean) => onChoose(isIn ? [...chosen, note] : chosen.filter((id) => id !== note));
  return (
    <details className="places-field">
      <summary>{m.outcome_notesChosen({ count: picked.length })}</summary>
      {picked.map(({ id, text }) => (
        <CheckField key={id} label={text} isChecked onChange={(isIn) => put(id, isIn)} />
      ))}
      <TextField label={m.outcome_findNote()} value={wanted} onValue={setWanted} />
      <p role="status">{m.outcome_found({ count: others.length })}</p>
      {others.slice(0, SHOWN_MAX).map(({ id, text }) => (
        <CheckField key={id} label={text} isChecked={false} onChange={(isIn) => put(id, isIn)} />
      ))}
    </details>
  );
}
