import type { NoteId, PhaseId } from '@samenreis/shared/base';
import type { ColumnBox, PointingNote } from '@samenreis/shared/layout';
import { CornerDownRight, StickyNote } from 'lucide-react';
import { type CSSProperties, useSyncExternalStore } from 'react';
import { m } from '../../../i18n/messages.ts';
import { noteShort } from '../../list/noteShort.ts';
import { FloatingMenu } from '../../many/FloatingMenu.tsx';
import { MenuItem } from '../../many/MenuItem.tsx';
import type { Point } from '../camera.ts';
import type { Frames } from './frames.ts';
import { below, focusOpener, type HeadTools } from './headTools.ts';
import { pointedAt } from './pointedAt.ts';

interface PointedHereProps {
  readonly tools: HeadTools;
  readonly frames: Frames;
  readonly columns: readonly ColumnBox[];
}

const NONE: readonly PointingNote[] = [];

/** Under the head of each phase to which notes of other phases point: how many, and the way to them; for everybody. */
export function PointedHere({ tools, frames, columns }: PointedHereProps) {
  const layout = useSyncExternalStore(frames.subscribe, tools.model.layout);
  const pointing = pointedAt(layout);
  return columns.map(({ phase: { id, name }, x, header }) => {
    const what = countText(pointing.get(id)?.length ?? 0);
    return what === null ? null : (
      <button
        key={id}
        type="button"
        className="phase-pointed"
        data-head={`pointed|${id}`}
        aria-haspopup="menu"
        aria-label={m.heads_pointedAt({ what, name })}
        title={what}
        style={{ '--x': x, '--w': header.width } as CSSProperties} // React knows no types for variables
        onClick={({ currentTarget }) => tools.open({ type: 'pointedMenu', phase: id, at: below(currentTarget, tools.layer()) })}
      >
        <CornerDownRight size={14} aria-hidden="true" />
        <span className="phase-pointed-count">{pointing.get(id)?.length}</span>
        <span className="phase-pointed-words">{what}</span>
      </button>
    );
  });
}

function countText(count: number): string | null {
  if (count === 0) return null;
  return count === 1 ? m.heads_pointedHere_one() : m.heads_pointedHere_many({ count });
}

interface PointedMenuProps {
  readonly tools: HeadTools;
  readonly phase: PhaseId;
  readonly at: Point;
  /** Picks a note and brings the view to it. */
  readonly onNote: (note: NoteId) => void;
}

/** The notes that point to a phase: the one that is chosen comes into view. */
export function PointedMenu({ tools, phase, at, onNote }: PointedMenuProps) {
  const notes = pointedAt(tools.model.layout()).get(phase) ?? NONE;
  const label = countText(notes.length);
  const close = (givesFocusBack: boolean) => {
    tools.open(null);
    if (givesFocusBack) focusOpener(tools, `pointed|${phase}`);
  };
  // The last of them may be gone meanwhile.
  if (label === null) return null;
  return (
    <FloatingMenu at={at} label={label} onClose={close}>
      {notes.map(({ id, text, from }) => (
        <MenuItem
          key={id}
          icon={StickyNote}
          label={m.heads_pointedFrom({ number: from, text: noteShort(text) })}
          onChoose={() => {
            close(false);
            onNote(id);
          }}
        />
      ))}
    </FloatingMenu>
  );
}
