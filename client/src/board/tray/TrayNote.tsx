import type { BoardSnapshot, Note } from '@samenreis/shared/board';
import { GripVertical } from 'lucide-react';
import type { PointerEvent } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';

interface TrayNoteProps {
  readonly snapshot: BoardSnapshot;
  readonly note: Note;
  /** Why it may not be put there; null where it may. */
  readonly refused: string | null;
  readonly onPut: () => void;
  readonly onLift: (press: globalThis.PointerEvent, element: HTMLElement) => void;
}

/** One note in the tray: carried by a mouse from anywhere, by a finger from its grip, or put where the fields say. */
export function TrayNote({ snapshot, note, refused, onPut, onLift }: TrayNoteProps) {
  function handlePress(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0 || !(event.target instanceof Element) || event.target.closest('button') !== null) return;
    // A finger on the words scrolls the list.
    if (event.pointerType === 'touch' && event.target.closest('.tray-grip') === null) return;
    event.preventDefault();
    onLift(event.nativeEvent, event.currentTarget);
  }

  return (
    <li className="tray-note" title={m.tray_drag()} onPointerDown={handlePress}>
      <span className="tray-grip" aria-hidden="true">
        <GripVertical size={18} />
      </span>
      <span className="tray-text">
        {note.text === '' ? m.tray_noText() : note.text}
        <small>{whereFrom(snapshot, note)}</small>
        {refused !== null && <small>{refused}</small>}
      </span>
      {refused === null && (
        <Button purpose="secondary" onClick={onPut}>
          {m.tray_putHere()}
        </Button>
      )}
    </li>
  );
}

/** The names of what was put away, so that somebody knows what to bring back. */
function whereFrom({ lanes, phases }: BoardSnapshot, { place }: Note): string {
  const names = [phases.find(({ id }) => id === place.phase)?.name, lanes.find(({ id }) => id === place.lane)?.name];
  return names.filter((name) => name !== undefined).join(' · ');
}
