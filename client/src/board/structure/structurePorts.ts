import type { BoardCommand, Executed, Rejection } from '@samenreis/shared/board';
import type { AnnouncedAction } from '../../ui/announcer.ts';

/** How the canvas changes what the notes stick on: phases, journeys and curves. */
export interface StructurePorts {
  readonly can: (command: BoardCommand) => Rejection | null;
  /** Does it, says `done` when it was done and why not when it was not. */
  readonly run: (command: BoardCommand, done?: string) => Executed | null;
  readonly say: (text: string) => void;
  /** Says what was done, with a way back. */
  readonly offer: (text: string, action: AnnouncedAction) => void;
}
