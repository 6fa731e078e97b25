import { m } from '../../../i18n/messages.ts';
import { type Carry, followPointer } from './followPointer.ts';
import type { HeadTools } from './headTools.ts';

interface FollowHead {
  readonly press: PointerEvent;
  readonly element: HTMLElement;
  readonly axis?: 'x' | 'y';
  readonly onMove: (carry: Carry) => void;
  /** However it ends: nothing is in the hand any more. */
  readonly onLeave: () => void;
  /** Let go on the board, and not given up. */
  readonly onDrop: (carry: Carry) => void;
}

/** A press on a head, or on its edge, that may become a carry. */
export function followHead(
  tools: Pick<HeadTools, 'board' | 'view' | 'model' | 'structure'>,
  { onLeave, onDrop, ...parts }: FollowHead,
): void {
  const board = tools.board();
  if (board === null) return;
  followPointer(parts.press, {
    ...parts,
    board,
    view: tools.view,
    bounds: tools.model.bounds,
    onLost: () => tools.structure.say(m.canvas_dragEnded()),
    onEnd(carry) {
      onLeave();
      if (carry !== null) onDrop(carry);
    },
  });
}
