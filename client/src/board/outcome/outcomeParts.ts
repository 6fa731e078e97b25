import type { NoteId } from '@samenreis/shared/base';
import type { BoardStore } from '../store/boardStore.ts';
import type { StructurePorts } from '../structure/structurePorts.ts';

/** What the lists of conclusions and follow-ups work with. */
export interface OutcomeParts {
  readonly store: BoardStore;
  readonly structure: StructurePorts;
  /** Null where there is no view to bring to a note. */
  readonly onShow: ((note: NoteId) => void) | null;
}
