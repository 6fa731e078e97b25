import type { BoardCommand, BoardSnapshot, Executed } from '@samenreis/shared/board';
import { createContext, useContext } from 'react';

/** What the forms for phases, journeys and curves work with, in the list as on the canvas. */
export interface StructureTools {
  readonly snapshot: BoardSnapshot;
  /** Does it, says `done` when it was done and why not when it was not. */
  readonly run: (command: BoardCommand, done?: string) => Executed | null;
}

const Tools = createContext<StructureTools | null>(null);

export const StructureToolsProvider = Tools.Provider;

export function useStructureTools(): StructureTools {
  const tools = useContext(Tools);
  if (tools === null) throw new Error('A form for phases or journeys is drawn without its tools.');
  return tools;
}
