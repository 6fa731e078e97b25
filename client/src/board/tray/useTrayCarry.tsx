import type { BoardCommand, Note } from '@samenreis/shared/board';
import { theme } from '@samenreis/shared/layout';
import { type ReactNode, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { type Point, rectToScreen, toScreen } from '../canvas/camera.ts';
import { followHead } from '../canvas/heads/followHead.ts';
import type { HeadTools } from '../canvas/heads/headTools.ts';
import { type TrayDrop, trayDropAt } from './trayDrop.ts';

interface Carried {
  readonly note: Note;
  /** In board units. */
  readonly at: Point;
  readonly drop: TrayDrop | null;
}

interface TrayCarry {
  readonly isCarrying: boolean;
  /** The note in the hand, and the cell it would stick in. */
  readonly mark: ReactNode;
  readonly lift: (note: Note, press: PointerEvent, element: HTMLElement) => void;
}

/** Carrying a note out of the tray onto the board; `onPut` hears the command that puts it there. */
export function useTrayCarry(tools: HeadTools, onPut: (command: BoardCommand, drop: TrayDrop) => void): TrayCarry {
  const { structure, model } = tools;
  const [carried, setCarried] = useState<Carried | null>(null);

  function lift(note: Note, press: PointerEvent, element: HTMLElement): void {
    const dropHere = (at: Point) => trayDropAt(model.layout(), note.kind, at);
    followHead(tools, {
      press,
      element,
      onLeave: () => setCarried(null),
      onMove: ({ at }) => setCarried({ note, at, drop: dropHere(at) }),
      onDrop({ at }) {
        model.catchUp();
        const drop = dropHere(at);
        if (drop === null) structure.say(m.tray_nowhere());
        else onPut(moving(note, drop), drop);
      },
    });
  }

  const isRefused = carried?.drop != null && structure.can(moving(carried.note, carried.drop)) !== null;
  return {
    isCarrying: carried !== null,
    mark: carried === null ? null : <CarryMark tools={tools} carried={carried} isRefused={isRefused} />,
    lift,
  };
}

function moving({ id }: Note, { place }: TrayDrop): BoardCommand {
  return { type: 'moveNotes', moves: [{ note: id, ...place }] };
}

interface CarryMarkProps {
  readonly tools: HeadTools;
  readonly carried: Carried;
  readonly isRefused: boolean;
}

function CarryMark({ tools, carried: { note, at, drop }, isRefused }: CarryMarkProps) {
  const camera = tools.view.camera();
  const cell = drop === null ? null : rectToScreen(camera, drop.cell);
  const { x, y } = toScreen(camera, at);
  return (
    <>
      {cell !== null && (
        <div
          className="tray-target"
          data-refused={isRefused ? '' : undefined}
          style={{ left: cell.x, top: cell.y, width: cell.width, height: cell.height }}
        />
      )}
      <div className="tray-ghost" style={{ left: x, top: y, background: theme.papers[note.perspective] }}>
        {note.text === '' ? m.tray_noText() : note.text}
      </div>
    </>
  );
}
