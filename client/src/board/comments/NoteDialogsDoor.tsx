// biome-ignore lint/correctness/noUnresolvedImports: React exports Suspense; its types only declare it in a namespace.
import { lazy, Suspense } from 'react';
import { useDrafts } from '../drafts.ts';
import type { NoteDialog, NoteTalk } from './noteTalk.ts';

const LazyNoteDialogs = lazy(() => import('./NoteDialogs.tsx').then(({ NoteDialogs }) => ({ default: NoteDialogs })));

interface NoteDialogsDoorProps {
  readonly dialog: NoteDialog | null;
  readonly talk: NoteTalk;
  readonly onClose: () => void;
}

/** The way to the dialogs about notes: they are fetched when somebody opens one. */
export function NoteDialogsDoor({ dialog, talk, onClose }: NoteDialogsDoorProps) {
  const drafts = useDrafts();
  if (dialog === null) return null;
  return (
    <Suspense fallback={null}>
      <LazyNoteDialogs dialog={dialog} talk={talk} drafts={drafts} onClose={onClose} />
    </Suspense>
  );
}
