import type { Note } from '@samenreis/shared/board';
import { Quote } from 'lucide-react';
import { m } from '../../i18n/messages.ts';
import type { NoteDialog, NoteTalk } from '../comments/noteTalk.ts';
import { MenuItem } from '../many/MenuItem.tsx';
import { conclusionsOn } from './restingOn.ts';

interface ConclusionItemProps {
  readonly notes: readonly Note[];
  readonly talk: NoteTalk;
  readonly onDialog: (dialog: NoteDialog) => void;
}

/** For who may: what is picked is what a conclusion rests on; for everybody: which conclusions rest on the one note that is picked. */
export function ConclusionItem({ notes, talk, onDialog }: ConclusionItemProps) {
  const [note, ...more] = notes;
  if (note === undefined) return null;
  const mayUse = talk.can({ type: 'addConclusion' }) === null;
  const isUsed = more.length === 0 && conclusionsOn(talk.source.snapshot(), note.id).length > 0;
  if (!mayUse && !isUsed) return null;
  return (
    <MenuItem
      icon={Quote}
      label={mayUse ? m.outcome_use() : m.outcome_used()}
      onChoose={() => onDialog({ kind: 'conclude', notes: notes.map(({ id }) => id) })}
    />
  );
}
