import type { BoardCard, CardPage } from '@samenreis/shared/protocol';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RequestFailure } from '../rest/restCall.ts';
import type { HomeClient } from './homeClient.ts';
import type { ShelfWish } from './shelfWish.ts';

/** The cards that are shown, and how to get others. */
export interface ShelfView {
  /** Null until the first answer; what was shown stays while others are asked for. */
  readonly page: CardPage | null;
  readonly failure: RequestFailure | null;
  /** Asks for the same anew. */
  readonly reload: () => void;
  /** Adds what follows. */
  readonly more: () => void;
  /** Shows this card in the place of what was known of it. */
  readonly replace: (card: BoardCard) => void;
}

/** Asks for each wish; an answer to an earlier one is passed over. */
export function useShelf(home: HomeClient, wish: ShelfWish): ShelfView {
  const [page, setPage] = useState<CardPage | null>(null);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [round, setRound] = useState(0);
  const asking = useRef(0);

  const ask = useCallback(
    (cursor: string | null) => {
      asking.current += 1;
      const mine = asking.current;
      void home.cards(wish, cursor).then((answer) => {
        if (mine !== asking.current) return;
        setFailure(answer.ok ? null : answer.reason);
        if (!answer.ok) return;
        const { value } = answer;
        setPage((before) => (cursor === null ? value : { ...value, cards: [...(before?.cards ?? []), ...value.cards] }));
      });
    },
    [home, wish],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a further round asks the same anew.
  useEffect(() => {
    ask(null);
    return () => {
      asking.current += 1;
    };
  }, [ask, round]);

  const next = page?.next ?? null;
  return {
    page,
    failure,
    reload: useCallback(() => setRound((count) => count + 1), []),
    more: useCallback(() => {
      if (next !== null) ask(next);
    }, [ask, next]),
    replace: useCallback((card) => {
      setPage((before) => before && { ...before, cards: before.cards.map((one) => (one.id === card.id ? card : one)) });
    }, []),
  };
}
