import { useEffect, useEffectEvent, useRef, useState } from 'react';

export interface Renaming<Id> {
  readonly id: Id | null;
  readonly start: (id: Id) => void;
  readonly stop: () => void;
  readonly typed: (text: string) => void;
}

/** Which head is being renamed. One that somebody else put away meanwhile tells what was typed in it, null for nothing. */
export function useRenaming<Id>(shown: readonly Id[], onGone: (typed: string | null) => void): Renaming<Id> {
  const [id, setId] = useState<Id | null>(null);
  const typed = useRef<string | null>(null);
  /** A head that was just made is drawn a frame later. */
  const wasShown = useRef(false);
  const tellGone = useEffectEvent(onGone);

  useEffect(() => {
    if (id === null) return;
    if (shown.includes(id)) wasShown.current = true;
    else if (wasShown.current) {
      setId(null);
      tellGone(typed.current);
    }
  }, [id, shown]);

  return {
    id,
    start(next) {
      typed.current = null;
      wasShown.current = false;
      setId(next);
    },
    stop: () => setId(null),
    typed(text) {
      typed.current = text;
    },
  };
}
