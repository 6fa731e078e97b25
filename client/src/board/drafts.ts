import type { BoardId, ParticipantId } from '@samenreis/shared/base';
import type { BoardInfo } from '@samenreis/shared/protocol';
import { createContext, useContext, useMemo, useState } from 'react';
import * as v from 'valibot';
import { createDeviceStorage, type DeviceStorage } from '../connection/deviceStorage.ts';

/**
 * What somebody began and did not send: under the note that a comment is for, the comment that is changed, or `NEW_NOTE`. It
 * outlives the dialog, the view and a reload of the board.
 */
export interface Drafts {
  get(of: string): string | undefined;
  set(of: string, text: string): void;
  delete(of: string): void;
  keys(): Iterable<string>;
}

/** The text of the list's form for a new note. */
export const NEW_NOTE = 'newNote';

export const draftsKey = (board: BoardId): string => `samenreis.drafts.${board}`;
/** Beside them what somebody writes for themselves in a session. */
export const privateDraftsKey = (board: BoardId): string => `${draftsKey(board)}.private`;

const storedSchema = v.object({ me: v.string(), texts: v.record(v.string(), v.string()) });

/** @param storage - of this tab: nothing stays on the device when the tab is closed */
export function createDrafts(
  storage: Pick<DeviceStorage, 'getItem' | 'setItem'>,
  board: BoardId,
  me: ParticipantId,
  key = draftsKey(board),
): Drafts {
  const stored = v.safeParse(v.pipe(v.string(), v.parseJson(), storedSchema), storage.getItem(key));
  // What somebody else began in this tab is nobody's business.
  const texts = new Map(stored.success && stored.output.me === me ? Object.entries(stored.output.texts) : []);
  const write = () => void storage.setItem(key, JSON.stringify({ me, texts: Object.fromEntries(texts) }));
  return {
    get: (of) => texts.get(of),
    set(of, text) {
      texts.set(of, text);
      write();
    },
    delete(of) {
      if (texts.delete(of)) write();
    },
    keys: () => [...texts.keys()],
  };
}

/** Those of this tab, for the board and the person that it shows. */
export function useTabDrafts({ board, me }: BoardInfo, keyOf = draftsKey): Drafts {
  return useMemo(
    () =>
      createDrafts(
        createDeviceStorage(() => window.sessionStorage),
        board.id,
        me.participantId,
        keyOf(board.id),
      ),
    [board.id, me.participantId, keyOf],
  );
}

const Context = createContext<Drafts | null>(null);
export const DraftsProvider = Context.Provider;

/** Those of the board; outside one they live as long as what asks for them. */
export function useDrafts(): Drafts {
  const [own] = useState<Drafts>(() => new Map());
  return useContext(Context) ?? own;
}
