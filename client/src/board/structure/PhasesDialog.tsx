import { m } from '../../i18n/messages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { NameForm } from './NameForm.tsx';
import { PhaseForm } from './PhaseForm.tsx';
import { RecordList } from './RecordList.tsx';
import { useStructureTools } from './structureTools.ts';

/** The phases of the board: made, named, described, put in order, put away and brought back. */
export function PhasesDialog({ onClose }: { readonly onClose: () => void }) {
  const { snapshot, run } = useStructureTools();
  return (
    <Dialog title={m.list_managePhases()} startsAt="field" isOpen onClose={onClose}>
      <RecordList
        records={snapshot.phases}
        onMove={(phase, before) => run({ type: 'reorderPhase', phase, before }, m.list_reordered())}
        onArchive={(phase) => run({ type: 'archivePhase', phase }, m.list_archived())}
        onRestore={(phase) => run({ type: 'restorePhase', phase }, m.list_restored())}
        form={(phase, onDone) => <PhaseForm phase={phase} onDone={onDone} />}
      >
        <NameForm
          label={m.list_newPhase()}
          button={m.list_addPhase()}
          error={m.list_nameError()}
          onName={(name) => run({ type: 'addPhase', name }, m.list_added()) !== null}
        />
      </RecordList>
    </Dialog>
  );
}
