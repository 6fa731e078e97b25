import { type BoardTheme, type NoteBox, overlaps } from '@samenreis/shared/layout';
import { type Camera, isSameCamera, type Rect, type Size, toScreen, visibleBoard } from './camera.ts';
import type { CanvasStage } from './canvasStage.ts';
import { NOTE_BLEED } from './noteIndex.ts';
import {
  boardRectOf,
  cappedPixelRatio,
  coveringDeviceRect,
  DETAIL_AT_REST,
  DETAIL_WHILE_ZOOMING,
  type Detail,
  type DeviceView,
  deviceView,
} from './paint/deviceView.ts';
import { paintBoard, type RestingScene } from './paint/paintBoard.ts';
import type { Signs } from './paint/signs.ts';

/** Up to this many notes in view a repaint fits in a frame; above it the painted canvas is carried along by CSS. */
const DIRECT_MAX = 400;
/** Going back needs clearly fewer, so that the mode does not flicker at the border. */
const DIRECT_AGAIN_BELOW = 320;
/** How far a carried canvas reaches beyond the viewport, in CSS pixels. */
const OVERSCAN = 256;
/** Beyond this a carried bitmap is too coarse. */
const CARRY_SCALE_MAX = 2;
/** More parts than this cost more than painting everything once. */
const PARTS_MAX = 60;

/** How the bitmap at hand was painted. */
interface Painted {
  /** Camera within the bitmap: shifted by the overscan. */
  readonly camera: Camera;
  readonly detail: Detail;
}

export interface RestingFrame {
  readonly camera: Camera;
  readonly viewport: Size;
  readonly devicePixelRatio: number;
  /** The zoom is on the move: letters wait. */
  readonly isZooming: boolean;
  /** The view has been still for a moment. */
  readonly isAtRest: boolean;
  /** Everything must be painted anew. */
  readonly isStale: boolean;
  /** Board rectangles in which something changed. */
  readonly parts: readonly Rect[];
}

/** The canvas of all that rests. Painted directly at every view change, or overscanned and carried by CSS. */
export interface RestingSurface {
  show(frame: RestingFrame, scene: RestingScene): void;
}

export function createRestingSurface(stage: CanvasStage, signs: Signs, theme: () => BoardTheme): RestingSurface {
  let isCarried = false;
  let size: Size = { width: 0, height: 0 };
  let painted: Painted | null = null;
  /** For which view and which notes the mode was chosen. */
  let counted: { readonly camera: Camera; readonly viewport: Size; readonly order: readonly NoteBox[] } | null = null;

  function show(frame: RestingFrame, scene: RestingScene): void {
    chooseMode(frame, scene);
    fitBitmap(frame);
    const detail = frame.isZooming ? DETAIL_WHILE_ZOOMING : DETAIL_AT_REST;
    if (painted === null || frame.isStale || frame.parts.length > PARTS_MAX || mustRepaint(frame, painted, detail, scene)) {
      paintAll(frame, scene, detail);
    } else {
      paintParts(frame.parts, painted, scene);
    }
    if (isCarried && painted !== null) carry(frame.camera, painted.camera);
  }

  function chooseMode({ camera, viewport }: RestingFrame, { index, layout }: RestingScene): void {
    // Counting 10,000 notes takes a millisecond: not in frames in which only a cursor moved.
    if (counted?.camera === camera && counted.order === layout.notesInOrder && counted.viewport === viewport) return;
    counted = { camera, viewport, order: layout.notesInOrder };
    const count = index.countWithin(visibleBoard(camera, viewport));
    isCarried = count > (isCarried ? DIRECT_AGAIN_BELOW : DIRECT_MAX);
  }

  function fitBitmap(frame: RestingFrame): void {
    const margin = isCarried ? 2 * OVERSCAN : 0;
    const next = { width: frame.viewport.width + margin, height: frame.viewport.height + margin };
    const ratio = cappedPixelRatio(frame.devicePixelRatio, next);
    if (next.width === size.width && next.height === size.height && ratio === stage.pixelRatio()) return;
    size = next;
    stage.resize(size, ratio);
    painted = null;
    if (!isCarried) stage.host.style.transform = '';
  }

  function mustRepaint(frame: RestingFrame, now: Painted, detail: Detail, scene: RestingScene): boolean {
    const { camera } = frame;
    if (!isCarried) return !isSameCamera(camera, now.camera) || detail !== now.detail;
    const ratio = camera.scale / now.camera.scale;
    if (ratio > CARRY_SCALE_MAX || ratio < 1 / CARRY_SCALE_MAX) return true;
    if (frame.isAtRest && (ratio !== 1 || now.detail !== DETAIL_AT_REST)) return true;
    return !isCovered(frame, now, scene);
  }

  /** Whether all of the board that is in view lies in the bitmap; around the board there is nothing to miss. */
  function isCovered({ camera, viewport }: RestingFrame, now: Painted, { layout }: RestingScene): boolean {
    const ratio = camera.scale / now.camera.scale;
    const left = camera.x - now.camera.x * ratio;
    const top = camera.y - now.camera.y * ratio;
    const { x, y } = toScreen(camera, { x: 0, y: 0 });
    return (
      left <= Math.max(0, x) &&
      top <= Math.max(0, y) &&
      left + size.width * ratio >= Math.min(viewport.width, x + layout.width * camera.scale) &&
      top + size.height * ratio >= Math.min(viewport.height, y + layout.height * camera.scale)
    );
  }

  function paintAll(frame: RestingFrame, scene: RestingScene, detail: Detail): void {
    const shift = isCarried ? OVERSCAN : 0;
    painted = { camera: { ...frame.camera, x: frame.camera.x + shift, y: frame.camera.y + shift }, detail };
    const view = viewOf(painted);
    const ratio = stage.pixelRatio();
    const device = { x: 0, y: 0, width: Math.ceil(size.width * ratio), height: Math.ceil(size.height * ratio) };
    stage.draw((context) => paintBoard({ context, view, signs, theme: theme(), devicePerScreen: ratio }, scene, device));
  }

  function paintParts(parts: readonly Rect[], now: Painted, scene: RestingScene): void {
    if (parts.length === 0) return;
    const view = viewOf(now);
    const ratio = stage.pixelRatio();
    const bitmap = boardRectOf(view, { x: 0, y: 0, width: size.width * ratio, height: size.height * ratio });
    const seen = parts.filter((part) => overlaps(bitmap, part));
    if (seen.length === 0) return;
    stage.draw((context) => {
      for (const part of seen)
        paintBoard(
          { context, view, signs, theme: theme(), devicePerScreen: ratio },
          scene,
          coveringDeviceRect(view, widened(part)),
        );
    });
  }

  const viewOf = (now: Painted): DeviceView => deviceView(now.camera, stage.pixelRatio(), now.detail);

  function carry(camera: Camera, from: Camera): void {
    const ratio = camera.scale / from.scale;
    stage.host.style.transform = `translate(${camera.x - from.x * ratio}px, ${camera.y - from.y * ratio}px) scale(${ratio})`;
  }

  return { show };
}

const widened = ({ x, y, width, height }: Rect): Rect => ({
  x: x - NOTE_BLEED,
  y: y - NOTE_BLEED,
  width: width + 2 * NOTE_BLEED,
  height: height + 2 * NOTE_BLEED,
});
