import type { BoardModel } from '../canvas/boardModel.ts';
import type { Frames } from '../canvas/heads/frames.ts';
import type { ViewStore } from '../canvas/viewStore.ts';
import type { Openable } from '../lazyDialog.tsx';
import { GuideView } from './GuideView.tsx';
import type { PointingOnBoard } from './pointAt.ts';
import { SpotlightMark } from './SpotlightMark.tsx';

interface LeadingOnCanvasProps extends Openable {
  readonly model: BoardModel;
  readonly view: ViewStore;
  readonly frames: Frames;
  readonly pointing: PointingOnBoard;
}

/** What lies over the canvas while somebody points or guides. */
export function LeadingOnCanvas({ model, view, frames, pointing: { at, show } }: LeadingOnCanvasProps) {
  return (
    <>
      {at !== null && <SpotlightMark model={model} frames={frames} at={at} />}
      {show !== null && <GuideView model={model} view={view} frames={frames} show={show} />}
    </>
  );
}
