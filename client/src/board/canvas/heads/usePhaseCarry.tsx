import type { PhaseId } from '@samenreis/shared/base';
import type { ColumnBox } from '@samenreis/shared/layout';
import { type CSSProperties, type ReactNode, useState } from 'react';
import { m } from '../../../i18n/messages.ts';
import { followHead } from './followHead.ts';
import { dropAt, type HeadDrop, phaseSpans } from './headDrop.ts';
import type { HeadTools } from './headTools.ts';
import { notesAcross, snappedWidth } from './phaseWidth.ts';

type Carried =
  | { readonly type: 'head'; readonly column: ColumnBox; readonly byX: number; readonly drop: HeadDrop<PhaseId> }
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
  const { structure, model } = tools;
  const [carried, setCarried] = useState<Carried | null>(null);

  /** The same phase as it is drawn now; it may have been put away in the hand. */
  const drawn = ({ phase }: ColumnBox) => model.layout().columns.find((column) => column.phase.id === phase.id);
  const onLeave = () => setCarried(null);

  function lift(column: ColumnBox, press: PointerEvent, element: HTMLElement): void {
    const dropHere = (x: number) => dropAt(phaseSpans(model.layout().columns), column.phase.id, x);
    followHead(tools, {
      press,
      element,
      axis: 'x',
      onLeave,
      onMove: ({ from, at }) => setCarried({ type: 'head', column, byX: at.x - from.x, drop: dropHere(at.x) }),
      onDrop({ at }) {
        const { before, isMove } = dropHere(at.x);
        if (drawn(column) === undefined) structure.say(m.heads_phaseGone());
        else if (isMove) structure.run({ type: 'reorderPhase', phase: column.phase.id, before });
      },
    });
  }

  function edge(column: ColumnBox, press: PointerEvent, element: HTMLElement): void {
    followHead(tools, {
      press,
      element,
      axis: 'x',
      onLeave,
      onMove: ({ from, at }) => setCarried({ type: 'edge', column, width: snappedWidth(column.width + at.x - from.x) }),
      onDrop({ from, at }) {
        const width = snappedWidth(column.width + at.x - from.x);
        if (drawn(column) === undefined) structure.say(m.heads_phaseGone());
        else if (width !== column.width) structure.run({ type: 'widenPhase', phase: column.phase.id, width });
      },
    });
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
  const lineX = carried.type === 'head' ? carried.drop.line : column.x + carried.width;
  const style = (x: number, width?: number) => ({ '--x': x, '--w': width }) as CSSProperties; // React knows no types for variables
  return (
    <>
      {(carried.type === 'edge' || carried.drop.isMove) && <div className="phase-mark" style={style(lineX)} />}
      {carried.type === 'head' ? (
        <div className="head-ghost phase-ghost" style={style(column.x + carried.byX, column.header.width)}>
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
