import './personas.css';
import { m } from '../../i18n/messages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { NameForm } from './NameForm.tsx';
import { PersonaForm } from './PersonaForm.tsx';
import { PORTRAITS } from './personaFields.ts';
import { RecordList } from './RecordList.tsx';
import { useStructureTools } from './structureTools.ts';

/** The personas of the board: made, described, put in order, put away and brought back. */
export function PersonasDialog({ onClose }: { readonly onClose: () => void }) {
  const { snapshot, run } = useStructureTools();
  const { personas } = snapshot;

  function handleName(name: string): boolean {
    const made = run({ type: 'addPersona', name, portrait: personas.length % PORTRAITS.length }, m.list_added());
    return made !== null;
  }

  return (
    <Dialog title={m.persona_manage()} startsAt="field" isOpen onClose={onClose}>
      <p>{m.persona_manageText()}</p>
      <RecordList
        records={personas}
        onMove={(persona, before) => run({ type: 'reorderPersona', persona, before }, m.list_reordered())}
        onArchive={(persona) => run({ type: 'archivePersona', persona }, m.list_archived())}
        onRestore={(persona) => run({ type: 'restorePersona', persona }, m.list_restored())}
        form={(persona, onDone) => <PersonaForm persona={persona} onDone={onDone} />}
      >
        <NameForm label={m.persona_new()} button={m.persona_add()} error={m.list_nameError()} onName={handleName} />
      </RecordList>
    </Dialog>
  );
}
