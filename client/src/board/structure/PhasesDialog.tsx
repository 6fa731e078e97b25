import './structure.css';
import type { PhaseId } from '@samenreis/shared/base';
import { useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { NameForm } from './NameForm.tsx';
import { PhaseForm } from './PhaseForm.tsx';
import { RecordRow } from './RecordRow.tsx';
import { useStructureTools } from './structureTools.ts';

/** The phases of the board: made, named, described, put in order, put away and brought back. */
export function PhasesDialog({ onClose }: { readonly onClose: () => void }) {
  const { snapshot, run } = useStructureTools();
  const [open, setOpen] = useState<PhaseId | null>(null);
  const { phases } = snapshot;
  // One that is put away while somebody writes in its form stays until they are done.
  const shown = phases.filter(({ archived, id }) => !archived || id === open);
  const archived = phases.filter((phase) => phase.archived);

  function move(phase: PhaseId, before: PhaseId | null): () => void {
    return () => void run({ type: 'reorderPhase', phase, before }, m.list_reordered());
  }

  return (
    <Dialog title={m.list_managePhases()} startsAt="field" isOpen onClose={onClose}>
      <ol className="list-records">
        {shown.map((phase, index) => {
          const above = shown[index - 1];
          return (
            <RecordRow
              key={phase.id}
              name={phase.name}
              onUp={above === undefined ? null : move(phase.id, above.id)}
              onDown={index === shown.length - 1 ? null : move(phase.id, shown[index + 2]?.id ?? null)}
              actions={
                <>
                  <button
                    type="button"
                    aria-expanded={open === phase.id}
                    onClick={() => setOpen(open === phase.id ? null : phase.id)}
                  >
                    {m.list_edit()}
                    <span className="visually-hidden">: {phase.name}</span>
                  </button>
                  <button type="button" onClick={() => run({ type: 'archivePhase', phase: phase.id }, m.list_archived())}>
                    {m.list_archive()}
                    <span className="visually-hidden">: {phase.name}</span>
                  </button>
                </>
              }
            >
              {open === phase.id && <PhaseForm phase={phase} onDone={() => setOpen(null)} />}
            </RecordRow>
          );
        })}
      </ol>
      <NameForm
        label={m.list_newPhase()}
        button={m.list_addPhase()}
        error={m.list_nameError()}
        onName={(name) => run({ type: 'addPhase', name }, m.list_added()) !== null}
      />
      <ArchivedList records={archived} onRestore={(phase) => run({ type: 'restorePhase', phase: phase.id }, m.list_restored())} />
    </Dialog>
  );
}

interface ArchivedListProps<Kept> {
  readonly records: readonly Kept[];
  readonly onRestore: (record: Kept) => void;
}

/** What was put away, to bring back. */
export function ArchivedList<Kept extends { readonly id: string; readonly name: string }>({
  records,
  onRestore,
}: ArchivedListProps<Kept>) {
  if (records.length === 0) return null;
  return (
    <section>
      <h3>{m.list_archivedTitle()}</h3>
      <ul className="list-records">
        {records.map((record) => (
          <li key={record.id} className="list-record">
            <div className="list-record-head">
              <span className="list-record-name">{record.name}</span>
              <button type="button" onClick={() => onRestore(record)}>
                {m.list_restore()}
                <span className="visually-hidden">: {record.name}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
