import { NoteDialogsDoor } from '../comments/NoteDialogsDoor.tsx';
import type { NoteTalk } from '../comments/noteTalk.ts';
import { NotesWent } from '../moving/NotesWent.tsx';
import type { NoteTest } from '../store/filterStore.ts';
import { CurveDialog } from '../structure/CurveDialog.tsx';
import { LanesDialog } from '../structure/LanesDialog.tsx';
import { PersonasDialog } from '../structure/PersonasDialog.tsx';
import { PhasesDialog } from '../structure/PhasesDialog.tsx';
import { StructureToolsProvider } from '../structure/structureTools.ts';
import { ListHelp } from './ListHelp.tsx';
import type { ListDialog } from './listDialog.ts';
import type { PasteCell } from './listMany.ts';
import { useListTools } from './listTools.ts';
import { MoveOrCopy } from './MoveOrCopy.tsx';
import { MovePicked } from './MovePicked.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { PrintDialog } from './PrintDialog.tsx';

interface ListDialogsProps {
  readonly dialog: ListDialog | null;
  readonly talk: NoteTalk;
  /** The cell that a new note would come in. */
  readonly cell: PasteCell | null;
  /** What is looked for; null for nothing. */
  readonly sought: NoteTest | null;
  readonly onPrint: (what: 'sought' | 'all') => void;
  readonly onClose: () => void;
}

/** The dialog that is open, if any. */
export function ListDialogs(props: ListDialogsProps) {
  const { list, run } = useListTools();
  return (
    <StructureToolsProvider value={{ snapshot: list().source.snapshot, run }}>
      <OpenDialog {...props} />
      <NoteDialogsDoor
        dialog={props.dialog?.kind === 'note' ? props.dialog.dialog : null}
        talk={props.talk}
        onClose={props.onClose}
      />
    </StructureToolsProvider>
  );
}

function OpenDialog({ dialog, cell, sought, onPrint, onClose }: Omit<ListDialogsProps, 'talk'>) {
  const { list } = useListTools();
  switch (dialog?.kind) {
    case 'move': {
      const note = list().source.snapshot.notes.get(dialog.note);
      return note === undefined ? (
        <NotesWent onClose={onClose} />
      ) : (
        <MoveOrCopy note={note} isCopy={dialog.isCopy} onClose={onClose} />
      );
    }
    case 'movePicked':
      return <MovePicked onClose={onClose} />;
    case 'paste':
      return <PasteDialog cell={cell} onClose={onClose} />;
    case 'print':
      return <PrintDialog test={sought} onPrint={onPrint} onClose={onClose} />;
    case 'help':
      return <ListHelp onClose={onClose} />;
    case 'phases':
      return <PhasesDialog onClose={onClose} />;
    case 'lanes':
      return <LanesDialog onClose={onClose} />;
    case 'personas':
      return <PersonasDialog onClose={onClose} />;
    case 'curve':
      return <CurveDialog phase={dialog.phase} lane={dialog.lane} onClose={onClose} />;
    default:
      return null;
  }
}
