import type { BoardLayout, LaneBox } from '@samenreis/shared/layout';
import { type Camera, PHONE_WIDTH_MAX, rectToScreen, type Size, toScreen } from './camera.ts';
import type { BandNames } from './paint/paintLane.ts';

/** Height of the row of phases at the top edge, in CSS pixels. */
export const STICKY_ROW_HEIGHT = 32;
/** Beside the tool bar; on a phone it is at the bottom. */
const STICKY_LEFT = 80;
const STICKY_LEFT_PHONE = 8;
/** Names that are cut to less than this say nothing. */
const PHASE_WIDTH_MIN = 44;
const LANE_LABEL_HEIGHT = 26;
/** The tool bar, in CSS pixels: a head that begins left of this has its words under it. */
const BAR_RIGHT = 58;
const BAR_HALF_HEIGHT = 180;
const HEAD_GAP = 6;
/** Further away the board is seen as a whole and its heads are in view. */
const LABEL_SCALE_MIN = 0.3;
/** How much of a lane's head must be in view for its words to be read there. */
const HEAD_WIDTH_MIN = 70;

/** A name that stays in view while what it names is in view. CSS pixels from the canvas's left top. */
export interface StickyLabel {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Null: as wide as its words. */
  readonly width: number | null;
}

export interface StickyHeads {
  readonly phases: readonly StickyLabel[];
  readonly lanes: readonly StickyLabel[];
}

/** Which names of phases, lanes and bands were scrolled out of view though their notes were not, and where they stick. */
export function stickyHeads(layout: BoardLayout, camera: Camera, viewport: Size, names: BandNames): StickyHeads {
  const phases = phaseRow(layout, camera).isSticky ? phaseLabels(layout, camera, viewport) : [];
  const top = phases.length > 0 ? STICKY_ROW_HEIGHT : 0;
  const lanes =
    camera.scale < LABEL_SCALE_MIN ? [] : layout.lanes.flatMap((lane) => laneLabels(lane, camera, viewport, top, names));
  return { phases, lanes };
}

/** Where the names of the phases stand on the screen, in CSS pixels: in their chevrons, or stuck to the top edge. */
export function phaseRow(
  layout: BoardLayout,
  camera: Camera,
): { readonly top: number; readonly height: number; readonly isSticky: boolean } {
  const header = rectToScreen(camera, layout.header);
  const isSticky = header.y + header.height / 2 < 0 && toScreen(camera, { x: 0, y: layout.height }).y > STICKY_ROW_HEIGHT;
  return isSticky ? { top: 0, height: STICKY_ROW_HEIGHT, isSticky } : { top: header.y, height: header.height, isSticky };
}

function phaseLabels(layout: BoardLayout, camera: Camera, viewport: Size): readonly StickyLabel[] {
  return layout.columns.flatMap(({ phase, x, width }) => {
    const left = x * camera.scale + camera.x;
    const from = Math.max(0, left);
    const shown = Math.min(viewport.width, left + width * camera.scale) - from;
    return shown < PHASE_WIDTH_MIN ? [] : [{ key: phase.id, text: phase.name, x: from, y: 0, width: shown }];
  });
}

/** The tools stand at the middle of the left edge; on a phone they lie at the bottom. */
function isUnderBar(x: number, y: number, { width, height }: Size): boolean {
  return width > PHONE_WIDTH_MAX && x < BAR_RIGHT && Math.abs(y - height / 2) < BAR_HALF_HEIGHT;
}

/** The lane's name where it is not to be read in its head, and the names of its bands beside what is in view of them. */
function laneLabels(lane: LaneBox, camera: Camera, viewport: Size, top: number, names: BandNames): readonly StickyLabel[] {
  const head = rectToScreen(camera, lane.head);
  const isHeadInView = head.x + head.width > HEAD_WIDTH_MIN && head.x > -head.width / 2;
  const isRead = (boardY: number) => {
    const y = boardY * camera.scale + camera.y;
    return isHeadInView && y > top && !isUnderBar(head.x, y, viewport);
  };
  const left = viewport.width <= PHONE_WIDTH_MAX ? STICKY_LEFT_PHONE : STICKY_LEFT;
  // Beside a head that is in view: over it, they would cover the names and the buttons that still stand there.
  const x = isHeadInView ? Math.max(left, head.x + head.width + HEAD_GAP) : left;
  let title = isRead(lane.title.baseline - lane.title.font.size) ? null : lane.lane.name;
  return lane.bands.flatMap((band) => {
    const rect = rectToScreen(camera, band.rect);
    const y = Math.max(rect.y, top) + 4;
    if (y + LANE_LABEL_HEIGHT > Math.min(viewport.height, rect.y + rect.height)) return [];
    const own = isRead(band.label.baseline - band.label.font.size) ? null : names[band.kind];
    const text = [title, own].filter((part) => part !== null).join(' · ');
    title = null;
    return text === '' ? [] : [{ key: `${lane.lane.id}|${band.kind}`, text, x, y, width: null }];
  });
}
