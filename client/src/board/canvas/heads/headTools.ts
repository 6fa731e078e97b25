import type { LaneId, PersonaId, PhaseId } from '@samenreis/shared/base';
import type { StructurePorts } from '../../structure/structurePorts.ts';
import type { BoardCanvasProps } from '../boardCanvasProps.ts';
import type { BoardModel } from '../boardModel.ts';
import type { Point } from '../camera.ts';
import type { ViewStore } from '../viewStore.ts';

/** What lies open over the board for a head, a journey or a curve. */
export type HeadOverlay =
  | { readonly type: 'phaseMenu'; readonly phase: PhaseId; readonly at: Point }
  | { readonly type: 'laneMenu'; readonly lane: LaneId; readonly at: Point }
  | { readonly type: 'curveMenu'; readonly lane: LaneId; readonly at: Point }
  | { readonly type: 'pointMenu'; readonly lane: LaneId; readonly persona: PersonaId; readonly phase: PhaseId; readonly at: Point }
  | { readonly type: 'pointedMenu'; readonly phase: PhaseId; readonly at: Point }
  | { readonly type: 'phases' | 'lanes' | 'curveLegend' }
  | { readonly type: 'describePhase' | 'aboutPhase'; readonly phase: PhaseId }
  | { readonly type: 'describeLane'; readonly lane: LaneId }
  | { readonly type: 'curve'; readonly lane: LaneId; readonly phase: PhaseId };

/** What everything that floats at the heads of the board works with. */
export interface HeadTools extends Pick<BoardCanvasProps, 'onLostText'> {
  readonly structure: StructurePorts;
  readonly model: BoardModel;
  readonly view: ViewStore;
  /** The element that takes the board's gestures; screen points count from its left top. */
  readonly board: () => HTMLElement | null;
  /** The element that holds the heads. */
  readonly layer: () => HTMLElement | null;
  readonly open: (overlay: HeadOverlay | null) => void;
  /** What had the focus when the menu that is open was asked for; null while there is none, or where it is gone. */
  readonly opener: () => HTMLElement | null;
}

/** Gives the focus back to what opened a menu, such as the three dots; else to the head of what the menu is about. */
export function focusOpener(tools: HeadTools, id: string): void {
  const opener = tools.opener();
  if (opener === null) focusHead(tools, id);
  else opener.focus({ preventScroll: true });
}

/** Gives the focus to a head, by the id of what it stands for; to the board where it is gone. */
export function focusHead({ layer, board }: Pick<HeadTools, 'layer' | 'board'>, id: string): void {
  const head = layer()?.querySelector<HTMLElement>(`[data-head="${CSS.escape(id)}"]`) ?? board();
  head?.focus({ preventScroll: true });
}

/** A point beside an element, as menus take it: from the left top of the board. */
export function below(element: HTMLElement, layer: HTMLElement | null): Point {
  const { left, bottom } = element.getBoundingClientRect();
  const room = layer?.getBoundingClientRect();
  return { x: left - (room?.left ?? 0), y: bottom - (room?.top ?? 0) + 4 };
}
