import type { LaneId, NoteId, PhaseId } from '@samenreis/shared/base';
import type { NoteDialog } from '../comments/noteTalk.ts';

/** A dialog of the list, and what it is about. */
export type ListDialog =
  | { readonly kind: 'move'; readonly note: NoteId; readonly isCopy: boolean }
  /** One that both views open. */
  | { readonly kind: 'note'; readonly dialog: NoteDialog }
  /** Where the notes go that are chosen. */
  | { readonly kind: 'movePicked' }
  /** Many notes at once, a line each. */
  | { readonly kind: 'paste' }
  /** Whether all is printed, or what is looked for. */
  | { readonly kind: 'print' }
  /** What the keys do. */
  | { readonly kind: 'help' }
  | { readonly kind: 'phases' }
  | { readonly kind: 'lanes' }
  | { readonly kind: 'personas' }
  | { readonly kind: 'curve'; readonly phase: PhaseId; readonly lane: LaneId };
