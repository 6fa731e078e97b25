import './comments.css';
import type { Drafts } from '../drafts.ts';
import { GroupDialog } from '../groups/GroupDialog.tsx';
import { UseDialog } from '../outcome/UseDialog.tsx';
import { CommentsDialog } from './CommentsDialog.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import type { NoteDialog, NoteTalk } from './noteTalk.ts';

interface NoteDialogsProps {
  readonly dialog: NoteDialog;
  readonly talk: NoteTalk;
  readonly drafts: Drafts;
  readonly onClose: () => void;
}

/** The dialog about notes that is open. */
export function NoteDialogs({ dialog, talk, drafts, onClose }: NoteDialogsProps) {
  switch (dialog.kind) {
    case 'comments':
      return <CommentsDialog key={dialog.note} note={dialog.note} talk={talk} drafts={drafts} onClose={onClose} />;
    case 'group':
      return <GroupDialog notes={dialog.notes} cluster={dialog.cluster} talk={talk} onClose={onClose} />;
    case 'link':
      return <LinkDialog note={dialog.note} talk={talk} onClose={onClose} />;
    case 'conclude':
      return <UseDialog notes={dialog.notes} talk={talk} onClose={onClose} />;
  }
}
