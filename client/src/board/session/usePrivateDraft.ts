import { type EmotionValue, PERSPECTIVES, type Perspective } from '@samenreis/shared/board';
import { useState } from 'react';
import { privateDraftsKey, useTabDrafts } from '../drafts.ts';
import { FEELINGS } from '../list/feelings.ts';
import type { OpenBoard } from '../openBoard.ts';

/** A note for oneself that was begun, by the ids of what was chosen. */
export interface BegunNote {
  readonly text: string;
  readonly kind?: string | undefined;
  readonly lane?: string | undefined;
  readonly phase?: string | undefined;
  /** Of an emotion; null while none is chosen. */
  readonly value: EmotionValue | null;
  /** Of who calls or sits in the room, whose side they look from; null: the note is one's own. */
  readonly other: Perspective | null;
}

/** It outlives the dialog and a reload, in this tab alone; leaving the board takes it away. */
export function usePrivateDraft({ info }: Pick<OpenBoard, 'info'>) {
  const drafts = useTabDrafts(info, privateDraftsKey);
  const [begun, setBegun] = useState<BegunNote>(() => ({
    text: drafts.get('text') ?? '',
    kind: drafts.get('kind'),
    lane: drafts.get('lane'),
    phase: drafts.get('phase'),
    value: FEELINGS.find((one) => String(one) === drafts.get('value')) ?? null,
    other: PERSPECTIVES.find((one) => one === drafts.get('other')) ?? null,
  }));
  return {
    begun,
    change(part: Partial<BegunNote>): void {
      setBegun((now) => ({ ...now, ...part }));
      for (const [of, value] of Object.entries(part)) drafts.set(of, value === null || value === undefined ? '' : String(value));
    },
  };
}
