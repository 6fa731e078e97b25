import type { BoardSnapshot, Note } from '@samenreis/shared/board';
// biome-ignore lint/correctness/noUnresolvedImports: React exports Suspense; its types only declare it in a namespace.
import { Suspense } from 'react';
import { LazyMoveDialog } from '../moving/LazyMoveDialog.tsx';
import { NotesWent } from '../moving/NotesWent.tsx';
import type { NoteDeeds, NoteOrder } from './noteDeeds.ts';

interface MoveNotesProps {
  readonly snapshot: BoardSnapshot;
  readonly notes: readonly Note[];
  readonly refusalOf: NoteDeeds['refusalOf'];
  readonly onOrder: (order: NoteOrder) => void;
  readonly onClose: () => void;
}

/** Asks where the picked notes go, for whoever does not drag; they go once it is answered. */
export function MoveNotes({ snapshot, notes, refusalOf, onOrder, onClose }: MoveNotesProps) {
  if (notes.length === 0) return <NotesWent onClose={onClose} />;
  return (
    <Suspense fallback={null}>
      <LazyMoveDialog
        snapshot={snapshot}
        notes={notes}
        refusal={refusalOf}
        onChoose={(to) => {
          onClose();
          onOrder({ type: 'moveTo', ...to });
        }}
        onClose={onClose}
      />
    </Suspense>
  );
}
