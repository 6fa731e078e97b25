import type { BoardStore } from '../store/boardStore.ts';
import { LiveStructureTools } from './LiveStructureTools.tsx';
import { PersonasDialog } from './PersonasDialog.tsx';
import type { StructurePorts } from './structurePorts.ts';

interface PersonasDoorProps {
  readonly isOpen: boolean;
  readonly store: BoardStore;
  readonly structure: StructurePorts;
  readonly onClose: () => void;
}

/** The dialog for personas, with the board it changes. */
export function PersonasDoor({ isOpen, store, structure, onClose }: PersonasDoorProps) {
  if (!isOpen) return null;
  return (
    <LiveStructureTools source={store} structure={structure}>
      <PersonasDialog onClose={onClose} />
    </LiveStructureTools>
  );
}
