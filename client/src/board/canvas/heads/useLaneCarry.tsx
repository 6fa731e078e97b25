import type { LaneId } from '@samenreis/shared/base';
import type { LaneBox } from '@samenreis/shared/layout';
import { type CSSProperties, type ReactNode, useState } from 'react';
import { m } from '../../../i18n/messages.ts';
import { followHead } from './followHead.ts';
import { dropAt, type HeadDrop, laneSpans } from './headDrop.ts';
import type { HeadTools } from './headTools.ts';
import { titleHeight } from './titleHeight.ts';

interface Carried {
  readonly box: LaneBox;
  readonly byY: number;
  readonly drop: HeadDrop<LaneId>;
}

interface LaneCarry {
  /** The journey whose head is in the hand. */
  readonly carried: LaneId | null;
  /** Shows where it would land. */
  readonly mark: ReactNode;
  readonly lift: (box: LaneBox, press: PointerEvent, element: HTMLElement) => void;
}

/** Carrying a journey by its head to another place among the journeys. */
export function useLaneCarry(tools: HeadTools, lanes: readonly LaneBox[]): LaneCarry {
  const { structure, model } = tools;
  const [carried, setCarried] = useState<Carried | null>(null);

  function lift(box: LaneBox, press: PointerEvent, element: HTMLElement): void {
    const { id } = box.lane;
    const dropHere = (y: number) => dropAt(laneSpans(model.layout().lanes), id, y);
    followHead(tools, {
      press,
      element,
      axis: 'y',
      onLeave: () => setCarried(null),
      onMove: ({ from, at }) => setCarried({ box, byY: at.y - from.y, drop: dropHere(at.y) }),
      onDrop({ at }) {
        const { before, isMove } = dropHere(at.y);
        const isDrawn = model.layout().lanes.some(({ lane }) => lane.id === id);
        if (!isDrawn) structure.say(m.heads_laneGone());
        else if (isMove) structure.run({ type: 'reorderLane', lane: id, before }, m.heads_moved());
      },
    });
  }

  const isThere = carried !== null && lanes.some(({ lane }) => lane.id === carried.box.lane.id);
  return {
    carried: isThere ? carried.box.lane.id : null,
    mark: isThere ? <CarryMark carried={carried} /> : null,
    lift,
  };
}

function CarryMark({ carried: { box, byY, drop } }: { readonly carried: Carried }) {
  const line = { '--x': box.rect.x, '--y': drop.line, '--w': box.rect.width };
  const ghost = { '--x': box.head.x, '--y': box.head.y + byY, '--w': box.head.width, '--h': titleHeight(box) };
  return (
    <>
      {/* React knows no types for variables */}
      {drop.isMove && <div className="lane-mark" style={line as CSSProperties} />}
      <div className="head-ghost lane-ghost" style={ghost as CSSProperties}>
        {box.lane.name}
      </div>
    </>
  );
}
