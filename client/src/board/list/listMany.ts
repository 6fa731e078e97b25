import type { NoteId } from '@samenreis/shared/base';
import type { EmotionValue, Note, NoteKind } from '@samenreis/shared/board';
import type { RefObject } from 'react';
import type { GroupKeys } from '../groups/groupKeys.ts';
import type { NoteClipboard } from '../many/noteClipboard.ts';
import type { NoteDeeds } from '../many/noteDeeds.ts';
import type { Picking } from './picking.ts';

/** Where plain lines come: the first cell, and as what. */
export type PasteCell = Pick<Note['place'], 'lane' | 'phase'> & {
  readonly kind: NoteKind;
  /** What lines feel that become emotions. */
  readonly value?: EmotionValue;
};

export interface ListMany {
  readonly picking: Picking;
  readonly isPicking: boolean;
  readonly deeds: NoteDeeds;
  /** The same for one note alone, whatever is chosen. */
  readonly deedsFor: (note: NoteId) => NoteDeeds;
  readonly groups: GroupKeys;
  readonly clipboard: RefObject<NoteClipboard | null>;
  /** Each line a note, each column of a sheet in the next phase. @returns whether they stuck */
  readonly pasteLines: (text: string, cell: PasteCell) => boolean;
}
