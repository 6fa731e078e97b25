// biome-ignore lint/correctness/noUnresolvedImports: React exports Suspense; its types only declare it in a namespace.
import { Suspense } from 'react';
import { LazyMoveDialog } from '../moving/LazyMoveDialog.tsx';
import { NotesWent } from '../moving/NotesWent.tsx';
import { useListTools } from './listTools.ts';

/** Asks where the chosen notes go; those go that this person may move. */
export function MovePicked({ onClose }: { readonly onClose: () => void }) {
  const { list, many, goTo } = useListTools();
  const { snapshot } = list().source;
  const notes = many.deeds.picked().map(({ note }) => note);
  const last = notes.at(-1);
  if (last === undefined) return <NotesWent onClose={onClose} />;
  return (
    <Suspense fallback={null}>
      <LazyMoveDialog
        snapshot={snapshot}
        notes={notes}
        refusal={many.deeds.refusalOf}
        onChoose={(to) => {
          onClose();
          many.deeds.give({ type: 'moveTo', ...to });
          goTo(last.id);
        }}
        onClose={onClose}
      />
    </Suspense>
  );
}
