import './structure.css';
import './personas.css';
import type { PersonaId } from '@samenreis/shared/base';
import type { Persona } from '@samenreis/shared/board';
import { useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { NameForm } from './NameForm.tsx';
import { PersonaForm } from './PersonaForm.tsx';
import { ArchivedList } from './PhasesDialog.tsx';
import { PORTRAITS } from './personaFields.ts';
import { RecordRow } from './RecordRow.tsx';
import { useStructureTools } from './structureTools.ts';

/** The personas of the board: made, described, put in order, put away and brought back. */
export function PersonasDialog({ onClose }: { readonly onClose: () => void }) {
  const { snapshot, run } = useStructureTools();
  const [open, setOpen] = useState<PersonaId | null>(null);
  const { personas } = snapshot;
  // One that is put away while somebody writes in its form stays until they are done.
  const shown = personas.filter(({ archived, id }) => !archived || id === open);

  function move(persona: PersonaId, before: PersonaId | null): () => void {
    return () => void run({ type: 'reorderPersona', persona, before }, m.list_reordered());
  }

  function handleName(name: string): boolean {
    const made = run({ type: 'addPersona', name, portrait: personas.length % PORTRAITS.length }, m.list_added());
    return made !== null;
  }

  return (
    <Dialog title={m.persona_manage()} startsAt="field" isOpen onClose={onClose}>
      <p>{m.persona_manageText()}</p>
      <ol className="list-records">
        {shown.map((persona, index) => {
          const above = shown[index - 1];
          return (
            <RecordRow
              key={persona.id}
              name={persona.name}
              onUp={above === undefined ? null : move(persona.id, above.id)}
              onDown={index === shown.length - 1 ? null : move(persona.id, shown[index + 2]?.id ?? null)}
              actions={<PersonaActions persona={persona} isOpen={open === persona.id} onOpen={setOpen} />}
            >
              {open === persona.id && <PersonaForm persona={persona} onDone={() => setOpen(null)} />}
            </RecordRow>
          );
        })}
      </ol>
      <NameForm label={m.persona_new()} button={m.persona_add()} error={m.list_nameError()} onName={handleName} />
      <ArchivedList
        records={personas.filter(({ archived }) => archived)}
        onRestore={(persona) => run({ type: 'restorePersona', persona: persona.id }, m.list_restored())}
      />
    </Dialog>
  );
}

interface PersonaActionsProps {
  readonly persona: Persona;
  readonly isOpen: boolean;
  readonly onOpen: (persona: PersonaId | null) => void;
}

function PersonaActions({ persona: { id: persona, name }, isOpen, onOpen }: PersonaActionsProps) {
  const { run } = useStructureTools();
  const about = <span className="visually-hidden">: {name}</span>;
  return (
    <>
      <button type="button" aria-expanded={isOpen} onClick={() => onOpen(isOpen ? null : persona)}>
        {m.list_edit()}
        {about}
      </button>
      <button type="button" onClick={() => run({ type: 'archivePersona', persona }, m.list_archived())}>
        {m.list_archive()}
        {about}
      </button>
    </>
  );
}
