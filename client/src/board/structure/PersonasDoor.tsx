import { useSyncExternalStore } from 'react';
import type { BoardStore } from '../store/boardStore.ts';
import { PersonasDialog } from './PersonasDialog.tsx';
import type { StructurePorts } from './structurePorts.ts';
import { StructureToolsProvider } from './structureTools.ts';

interface PersonasDoorProps {
  readonly isOpen: boolean;
  readonly store: BoardStore;
  readonly structure: StructurePorts;
  readonly onClose: () => void;
}

/** The dialog for personas, with the board it changes. */
export function PersonasDoor({ isOpen, store, structure, onClose }: PersonasDoorProps) {
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot);
  if (!isOpen) return null;
  return (
    <StructureToolsProvider value={{ snapshot, run: structure.run }}>
      <PersonasDialog onClose={onClose} />
    </StructureToolsProvider>
  );
}
