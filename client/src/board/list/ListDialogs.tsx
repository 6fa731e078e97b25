import { CurveDialog } from './CurveDialog.tsx';
import { LanesDialog } from './LanesDialog.tsx';
import { type ListDialog, useListTools } from './listTools.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { PhasesDialog } from './PhasesDialog.tsx';

interface ListDialogsProps {
  readonly dialog: ListDialog | null;
  readonly onClose: () => void;
}

/** The dialog that is open, if any. */
export function ListDialogs({ dialog, onClose }: ListDialogsProps) {
  const { list } = useListTools();
  switch (dialog?.kind) {
    case 'move': {
      const note = list().source.snapshot.notes.get(dialog.note);
      return note === undefined ? null : <MoveDialog note={note} isCopy={dialog.isCopy} onClose={onClose} />;
    }
    case 'phases':
      return <PhasesDialog onClose={onClose} />;
    case 'lanes':
      return <LanesDialog onClose={onClose} />;
    case 'curve':
      return <CurveDialog phase={dialog.phase} lane={dialog.lane} onClose={onClose} />;
    default:
      return null;
  }
}
