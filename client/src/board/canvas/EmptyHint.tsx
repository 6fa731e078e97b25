import './emptyHint.css';
import { useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';
import type { BoardSource } from './boardCanvasProps.ts';

interface EmptyHintProps {
  readonly source: BoardSource;
  readonly mayChange: boolean;
}

/** How to begin, on a board with phases and without a note. */
export function EmptyHint({ source, mayChange }: EmptyHintProps) {
  const isEmpty = useSyncExternalStore(source.subscribe, () => source.snapshot().notes.size === 0);
  return isEmpty && mayChange ? <p className="empty-hint">{m.canvas_emptyHint()}</p> : null;
}
