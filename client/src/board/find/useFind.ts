import type { Note } from '@samenreis/shared/board';
import { useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { BoardStore } from '../store/boardStore.ts';
import { createFilterStore } from '../store/filterStore.ts';
import type { SelectionStore } from '../store/selectionStore.ts';
import { createWayfinder } from '../store/wayfinder.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { hitBeside, hitsInOrder } from './hitsInOrder.ts';
import { useFindKeys } from './useFindKeys.ts';
import { useTypedAhead } from './useTypedAhead.ts';

/** Finding and filtering: one for both views, so that changing the view changes nothing of it. */
export function useFind(selection: SelectionStore) {
  const [{ filter, way }] = useState(() => ({ filter: createFilterStore(), way: createWayfinder() }));
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);

  function open(): void {
    if (field.current === null) {
      cameFrom.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      setOpen(true);
    }
    field.current?.focus();
    field.current?.select();
  }

  /** What is dimmed or left out by something that is not shown would only puzzle. */
  function close(): void {
    filter.clear();
    setOpen(false);
    cameFrom.current?.focus({ preventScroll: true });
  }

  useFindKeys(open, field);
  useTypedAhead({ isOpen, field, filter });
  return { filter, way, selection, isOpen, open, close, field };
}

export type Find = ReturnType<typeof useFind>;

/** What is found now, and the way from one to the next. */
export function useHits({ filter, way, selection }: Find, store: BoardStore) {
  const test = useSyncExternalStore(filter.subscribe, filter.test);
  const snapshot = useBoardPart(store, (now) => now);
  const { notes, phases, lanes } = snapshot;
  const hits = useMemo(() => (test === null ? null : hitsInOrder({ notes, phases, lanes }, test)), [notes, phases, lanes, test]);
  const picked = useSyncExternalStore(selection.subscribe, selection.get);
  const placed = hits?.placed ?? NONE;
  const [only = null] = picked.size === 1 ? picked : [];
  const position = placed.findIndex(({ id }) => id === only);

  function step(direction: 1 | -1): void {
    const next = hitBeside(placed, only, direction);
    if (next === null) return;
    selection.set(new Set([next.id]));
    way.lead({ type: 'note', note: next.id });
  }

  return {
    isFiltering: hits !== null,
    found: placed.length + (hits?.unplaced.length ?? 0),
    unplaced: hits?.unplaced.length ?? 0,
    total: notes.size,
    /** The hit that is picked, from 1; null where none is. */
    current: placed[position] === undefined ? null : { position: position + 1, text: placed[position].text },
    canStep: placed.length > 0,
    step,
  };
}

const NONE: readonly Note[] = [];
