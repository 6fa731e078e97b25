import type { ParticipantId } from '@samenreis/shared/base';
import type { Note } from '@samenreis/shared/board';
import type { LostTextReason } from '../canvas/boardCanvasProps.ts';
import type { DeviceChoice } from '../deviceChoice.ts';
import type { Find } from '../find/useFind.ts';
import type { NewsBatch } from '../news/newsFeed.ts';
import type { OpenBoard } from '../openBoard.ts';
import type { SelectionStore } from '../store/selectionStore.ts';
import type { ListPart } from './listPart.ts';
import type { NoteDraft } from './noteDraft.ts';

/** What somebody was doing in the list; kept while they look at the other view. */
export interface ListState {
  /** Null: where the selection is, else the first phase. */
  readonly part: ListPart | null;
  readonly draft: NoteDraft | null;
}

/** Whether somebody works with one phase at a time or with all. */
export type ListScope = 'phase' | 'all';

export interface ListViewProps {
  readonly board: OpenBoard;
  readonly names: (participant: ParticipantId) => string;
  readonly selection: SelectionStore;
  readonly find: Pick<Find, 'filter' | 'way' | 'open'>;
  readonly state: ListState;
  /** Changes these alone: whoever calls may have looked at the rest a while ago. */
  readonly onState: (change: Partial<ListState>) => void;
  readonly news: readonly NewsBatch[];
  readonly scope: DeviceChoice<ListScope>;
  readonly onLostText: (text: string, why: LostTextReason, note?: Note) => void;
}
