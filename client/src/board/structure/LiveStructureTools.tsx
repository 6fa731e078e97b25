import { type ReactNode, useSyncExternalStore } from 'react';
import type { BoardStore } from '../store/boardStore.ts';
import type { StructurePorts } from './structurePorts.ts';
import { StructureToolsProvider } from './structureTools.ts';

interface LiveStructureToolsProps {
  readonly source: Pick<BoardStore, 'snapshot' | 'subscribe'>;
  readonly structure: StructurePorts;
  readonly children: ReactNode;
}

/** The tools of the dialogs in it, with the board as it is now. */
export function LiveStructureTools({ source, structure, children }: LiveStructureToolsProps) {
  const snapshot = useSyncExternalStore(source.subscribe, source.snapshot);
  return <StructureToolsProvider value={{ snapshot, run: structure.run }}>{children}</StructureToolsProvider>;
}
