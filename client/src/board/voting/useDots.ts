import type { NoteId } from '@samenreis/shared/base';
import type { BallotView } from '@samenreis/shared/session';
import { useState } from 'react';
import type { OpenBoard } from '../openBoard.ts';
import { useSessionDeeds } from '../session/useSessionDeeds.ts';

export interface OwnDots {
  readonly left: number;
  on(note: NoteId): number;
  put(note: NoteId, dots: number): void;
}

/** The own dots as they were pressed, ahead of what the server tells: two quick presses are two dots. */
export function useDots(board: OpenBoard, { vote, mine, left }: BallotView): OwnDots {
  const { send } = useSessionDeeds(board);
  const [pressed, setPressed] = useState<ReadonlyMap<NoteId, number>>(new Map());
  const told = (note: NoteId) => mine.find((each) => each.note === note)?.dots ?? 0;
  const on = (note: NoteId) => pressed.get(note) ?? told(note);
  const ahead = [...pressed.keys()].reduce((sum, note) => sum + on(note) - told(note), 0);
  return {
    left: left - ahead,
    on,
    put(note, dots) {
      setPressed((now) => new Map(now).set(note, dots));
      const settle = () =>
        setPressed((now) => {
          if (now.get(note) !== dots) return now;
          const next = new Map(now);
          next.delete(note);
          return next;
        });
      // The answer comes after the telling: what was done stands there by then, and what was refused goes back.
      void send({ type: 'setDots', vote, note, dots }).then(settle);
    },
  };
}
