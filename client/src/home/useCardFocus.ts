import { type FocusEvent, useLayoutEffect, useRef } from 'react';

interface Held {
  readonly element: Element;
  /** Which card has it; for what stands before or after the cards, the one that is next or would be. */
  readonly place: number;
}

/**
 * Keeps the focus on the page where what had it goes with its card, or once there are no more cards to ask for: the card that
 * stands there then has it, or the heading.
 * @returns for the element around the cards
 */
export function useCardFocus() {
  const region = useRef<HTMLDivElement>(null);
  const held = useRef<Held | null>(null);

  useLayoutEffect(() => {
    const { current } = held;
    if (current === null || current.element.isConnected || document.activeElement !== document.body) return;
    held.current = null;
    const cards = cardsIn(region.current);
    const next = cards[Math.min(current.place, cards.length - 1)];
    (next?.querySelector<HTMLElement>('a, button') ?? document.querySelector('h1'))?.focus();
  });

  return {
    ref: region,
    onFocus({ target }: FocusEvent) {
      const cards = cardsIn(region.current);
      const isBefore = (card: Element) => (card.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      held.current = { element: target, place: cards.filter((card) => !card.contains(target) && isBefore(card)).length };
    },
  };
}

function cardsIn(region: Element | null): readonly Element[] {
  return [...(region?.querySelectorAll('.board-card') ?? [])];
}
