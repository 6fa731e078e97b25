import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useLayoutEffect } from 'react';

const ITEMS = '[role="menuitem"], [role="menuitemradio"]';
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * The keys of a menu: arrows go round, Home and End to the ends, a letter to what begins with it, Escape and Tab close. A press
 * elsewhere closes it too. `onClose` hears whether the focus has to go back; `startAt` selects the part where the focus begins.
 */
export function useMenuKeys(menu: RefObject<HTMLElement | null>, onClose: (givesFocusBack: boolean) => void, startAt?: string) {
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>(ITEMS) ?? [])];

  // A board that changes under the menu makes its owner anew, and is no reason to listen anew.
  const close = useEffectEvent(onClose);
  useLayoutEffect(() => {
    const part = startAt === undefined ? null : menu.current?.querySelector(startAt);
    const within = part ?? menu.current;
    const first = part?.querySelector<HTMLElement>('[aria-checked="true"]') ?? within?.querySelector<HTMLElement>(ITEMS);
    first?.focus({ preventScroll: part == null });
  }, [menu, startAt]);

  useEffect(() => {
    const off = new AbortController();
    const closeOutside = (event: Event) => {
      if (!(event.target instanceof Node) || !menu.current?.contains(event.target)) close(false);
    };
    document.addEventListener('pointerdown', closeOutside, { signal: off.signal, capture: true });
    document.addEventListener('wheel', closeOutside, { signal: off.signal, capture: true, passive: true });
    window.addEventListener('resize', () => close(true), { signal: off.signal });
    return () => off.abort();
  }, [menu]);

  return (event: KeyboardEvent): void => {
    const all = items();
    const now = all.findIndex((item) => item.contains(document.activeElement));
    const step = STEPS[event.key];
    const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey ? event.key.toLowerCase() : null;
    if (step !== undefined) all[(now + step + all.length) % all.length]?.focus();
    else if (event.key === 'Home') all[0]?.focus();
    else if (event.key === 'End') all.at(-1)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose(true);
    else if (letter !== null && letter !== ' ') nextWith(letter, all, now)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function nextWith(letter: string, items: readonly HTMLElement[], now: number): HTMLElement | undefined {
  const round = [...items.slice(now + 1), ...items.slice(0, now + 1)];
  return round.find((item) => (item.getAttribute('aria-label') ?? item.textContent ?? '').trim().toLowerCase().startsWith(letter));
}
