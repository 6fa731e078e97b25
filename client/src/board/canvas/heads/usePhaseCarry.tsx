import type { PhaseId } from '@samenreis/shared/base';
import type { ColumnBox } from '@samenreis/shared/layout';
import { type CSSProperties, type ReactNode, useState } from 'react';
import { m } from '../../../i18n/messages.ts';
import { followPointer } from './followPointer.ts';
import type { HeadTools } from './headTools.ts';
import { type PhaseDrop, phaseDropAt } from './phaseDrop.ts';
import { notesAcross, snappedWidth } from './phaseWidth.ts';

type Carried =
  | { readonly type: 'head'; readonly column: ColumnBox; readonly byX: number; readonly drop: PhaseDrop }
  | { readonly type: 'edge'; readonly column: ColumnBox; readonly width: number };

interface PhaseCarry {
  /** The phase whose head is in the hand. */
  readonly carried: PhaseId | null;
  /** Shows where it would land, or how wide it would be. */
  readonly mark: ReactNode;
  readonly lift: (column: ColumnBox, press: PointerEvent, element: HTMLElement) => void;
  readonly edge: (column: ColumnBox, press: PointerEvent, element: HTMLElement) => void;
}

/** Carrying a phase by its head to another place, and pulling its edge. */
export function usePhaseCarry(tools: HeadTools, columns: readonly ColumnBox[]): PhaseCarry {
  const { structure, model, view } = tools;
  const [carried, setCarried] = useState<Carried | null>(null);

  /** The same phase as it is drawn now; it may have been put away in the hand. */
  const drawn = ({ phase }: ColumnBox) => model.layout().columns.find((column) => column.phase.id === phase.id);

  function follow(
    press: PointerEvent,
    element: HTMLElement,
    onMove: (byX: number, x: number) => void,
    onDone: (byX: number, x: number) => void,
  ) {
    const board = tools.board();
    if (board === null) return;
    followPointer(press, {
      element,
      board,
      view,
      bounds: model.bounds,
      onMove: ({ from, at }) => onMove(at.x - from.x, at.x),
      onEnd(carry) {
        setCarried(null);
        if (carry !== null) onDone(carry.at.x - carry.from.x, carry.at.x);
      },
    });
  }

  function lift(column: ColumnBox, press: PointerEvent, element: HTMLElement): void {
    const dropAt = (x: number) => phaseDropAt(model.layout().columns, column.phase.id, x);
    follow(
      press,
      element,
      (byX, x) => setCarried({ type: 'head', column, byX, drop: dropAt(x) }),
      (_, x) => {
        const { before, isMove } = dropAt(x);
        if (drawn(column) === undefined) structure.say(m.heads_phaseGone());
        else if (isMove) structure.run({ type: 'reorderPhase', phase: column.phase.id, before });
      },
    );
  }

  function edge(column: ColumnBox, press: PointerEvent, element: HTMLElement): void {
    follow(
      press,
      element,
      (byX) => setCarried({ type: 'edge', column, width: snappedWidth(column.width + byX) }),
      (byX) => {
        const width = snappedWidth(column.width + byX);
        if (drawn(column) === undefined) structure.say(m.heads_phaseGone());
        else if (width !== column.width) structure.run({ type: 'widenPhase', phase: column.phase.id, width });
      },
    );
  }

  const isThere = carried !== null && columns.some(({ phase }) => phase.id === carried.column.phase.id);
  return {
    carried: isThere && carried.type === 'head' ? carried.column.phase.id : null,
    mark: isThere ? <CarryMark carried={carried} /> : null,
    lift,
    edge,
  };
}

function CarryMark({ carried }: { readonly carried: Carried }) {
  const { column } = carried;
  const lineX = carried.type === 'head' ? carried.drop.x : column.x + carried.width;
  const style = (x: number, width?: number) => ({ '--x': x, '--w': width }) as CSSProperties; // React knows no types for variables
  return (
    <>
      {(carried.type === 'edge' || carried.drop.isMove) && <div className="phase-mark" style={style(lineX)} />}
      {carried.type === 'head' ? (
        <div className="phase-ghost" style={style(column.x + carried.byX, column.header.width)}>
          {column.phase.name}
        </div>
      ) : (
        <div className="phase-wide" style={style(lineX)}>
          {m.heads_across({ count: notesAcross(carried.width) })}
        </div>
      )}
    </>
  );
}
