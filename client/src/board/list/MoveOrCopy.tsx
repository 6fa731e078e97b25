import type { BoardCommand, Note } from '@samenreis/shared/board';
import { type BoardList, movesInto, placeAtEnd } from '@samenreis/shared/list';
// biome-ignore lint/correctness/noUnresolvedImports: React exports Suspense; its types only declare it in a namespace.
import { Suspense } from 'react';
import { m } from '../../i18n/messages.ts';
import { LazyMoveDialog } from '../moving/LazyMoveDialog.tsx';
import type { Destination } from '../moving/MoveDialog.tsx';
import { useListTools } from './listTools.ts';

interface MoveOrCopyProps {
  readonly note: Note;
  readonly isCopy: boolean;
  readonly onClose: () => void;
}

/** Asks where a note goes or is copied to, does it, and goes there too. */
export function MoveOrCopy({ note, isCopy, onClose }: MoveOrCopyProps) {
  const { list, run, board, goTo } = useListTools();
  const commandFor = (to: Destination) => (isCopy ? copyTo(list(), note, to) : moveTo(list(), note, to));

  function handleChoose(to: Destination): void {
    const command = commandFor(to);
    if (command === null) return;
    const phase = list().source.snapshot.phases.find(({ id }) => id === to.phase)?.name ?? '';
    const done = run(command, isCopy ? m.list_copied() : m.list_moved({ phase }));
    if (done === null) return;
    onClose();
    goTo(isCopy ? ((done.created[0] ?? note.id) as Note['id']) : note.id); // copyNotes makes notes and names them
  }

  return (
    <Suspense fallback={null}>
      <LazyMoveDialog
        snapshot={list().source.snapshot}
        notes={[note]}
        isCopy={isCopy}
        refusal={(to) => {
          const command = commandFor(to);
          return command === null ? 'notFound' : board.store.can(command);
        }}
        onChoose={handleChoose}
        onClose={onClose}
      />
    </Suspense>
  );
}

function moveTo({ source }: BoardList, note: Note, { position, ...cell }: Destination): BoardCommand | null {
  const moves = movesInto(source.snapshot, [note], cell, position);
  return moves.length === 0 ? null : { type: 'moveNotes', moves };
}

function copyTo({ source }: BoardList, note: Note, { phase, lane }: Destination): BoardCommand | null {
  const spot = placeAtEnd(source.snapshot, { phase, lane }, note.kind);
  return spot === null ? null : { type: 'copyNotes', copies: [{ note: note.id, phase, lane, ...spot }] };
}
