import { useEffect, useState } from 'react';
import type { RoomPage } from './roomPages.ts';

/** Long enough to read seven notes aloud. */
const TURN_EVERY_MS = 15_000;

interface PageInSight {
  readonly page: RoomPage;
  /** From 1. */
  readonly number: number;
}

/**
 * The page that is shown: one after the other, at once and without moving, as nobody can turn them. While the session pauses they
 * stand still, as who leads makes them do by pointing at a phase.
 */
export function useRoomPage(pages: readonly RoomPage[], isHeld: boolean): PageInSight | null {
  const [key, setKey] = useState<string | null>(null);
  const at = Math.max(
    0,
    pages.findIndex((page) => page.key === key),
  );
  const next = pages[(at + 1) % pages.length]?.key ?? null;
  const isTurning = !isHeld && pages.length > 1;
  useEffect(() => {
    if (!isTurning) return;
    const turning = setTimeout(() => setKey(next), TURN_EVERY_MS);
    return () => clearTimeout(turning);
  }, [isTurning, next]);
  const page = pages[at];
  return page === undefined ? null : { page, number: at + 1 };
}
