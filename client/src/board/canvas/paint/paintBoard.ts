import type { NoteId } from '@samenreis/shared/base';
import type { Note } from '@samenreis/shared/board';
import { type BoardLayout, frameReach, type GroupFrame, type NoteSigns, overlaps } from '@samenreis/shared/layout';
import type { NoteTest } from '../../store/filterStore.ts';
import type { Rect } from '../camera.ts';
import type { NoteIndex } from '../noteIndex.ts';
import type { Brush } from './brush.ts';
import { boardRectOf } from './deviceView.ts';
import { paintGroup, paintGroupName } from './paintGroups.ts';
import { paintHeader } from './paintHeader.ts';
import { type BandNames, paintLane } from './paintLane.ts';
import { paintNote } from './paintNote.ts';

/** What rests on the board: everything but the notes that are hot, which the front canvas shows. */
export interface RestingScene {
  readonly layout: BoardLayout;
  readonly index: NoteIndex;
  readonly hot: ReadonlySet<NoteId>;
  readonly bandNames: BandNames;
  /** What is looked for; the rest is dimmed. */
  readonly sought: NoteTest | null;
  readonly signsOf: (note: Note) => NoteSigns | undefined;
  readonly frames: readonly GroupFrame[];
}

/** Paints the part of the board inside `device` (whole device pixels) from the ground up; nothing outside it is touched. */
export function paintBoard(brush: Brush, scene: RestingScene, device: Rect): void {
  const { context, view, theme } = brush;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.beginPath();
  context.rect(device.x, device.y, device.width, device.height);
  context.clip();
  context.fillStyle = theme.backdrop;
  context.fillRect(device.x, device.y, device.width, device.height);
  context.setTransform(view.scale, 0, 0, view.scale, view.x, view.y);
  const part = boardRectOf(view, device);
  for (const column of scene.layout.columns) if (overlaps(part, column.header)) paintHeader(brush, column);
  for (const lane of scene.layout.lanes)
    if (overlaps(part, lane.rect)) paintLane(brush, lane, scene.layout.columns, scene.bandNames, part);
  const { sought } = scene;
  const frames = scene.frames.filter((frame) => overlaps(part, frameReach(frame)));
  for (const frame of frames) paintGroup(brush, frame);
  for (const box of scene.index.within(part))
    if (!scene.hot.has(box.id)) paintNote(brush, box, box.rect, scene.signsOf(box.note), sought?.(box.note) === false);
  for (const frame of frames) paintGroupName(brush, frame);
  context.restore();
}
