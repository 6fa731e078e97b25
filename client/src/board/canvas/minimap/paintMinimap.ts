import type { BoardLayout, BoardTheme } from '@samenreis/shared/layout';
import type { NoteTest } from '../../store/filterStore.ts';
import type { MinimapView } from './minimapView.ts';

/** Lines less than this on the picture would cover what they divide, in CSS pixels. */
const NOTE_MIN = 1.5;
const DIMMED_ALPHA = 0.25;

/** The board in colours alone: lanes and notes. */
export function paintMinimap(
  context: CanvasRenderingContext2D,
  layout: BoardLayout,
  picture: MinimapView,
  sought: NoteTest | null,
  theme: BoardTheme,
): void {
  const { scale } = picture;
  context.fillStyle = theme.backdrop;
  context.fillRect(0, 0, picture.width, picture.height);
  context.fillStyle = theme.surface;
  for (const { header } of layout.columns)
    context.fillRect(header.x * scale, header.y * scale, Math.max(1, header.width * scale - 1), Math.max(1, header.height * scale));
  for (const { lane, rect } of layout.lanes) {
    context.fillStyle = theme.lanes[lane.kind].fill;
    context.fillRect(rect.x * scale, rect.y * scale, rect.width * scale, rect.height * scale);
    // In the system's own colours a lane is as the ground: its edge tells it.
    if (theme.lanes[lane.kind].fill === theme.backdrop) {
      context.strokeStyle = theme.ink;
      context.strokeRect(rect.x * scale + 0.5, rect.y * scale + 0.5, rect.width * scale - 1, rect.height * scale - 1);
    }
  }
  for (const { note, rect } of layout.notesInOrder) {
    context.globalAlpha = sought?.(note) === false ? DIMMED_ALPHA : 1;
    context.fillStyle = theme.papers[note.perspective] === theme.backdrop ? theme.ink : theme.papers[note.perspective];
    context.fillRect(
      rect.x * scale,
      rect.y * scale,
      Math.max(NOTE_MIN, rect.width * scale),
      Math.max(NOTE_MIN, rect.height * scale),
    );
  }
  context.globalAlpha = 1;
}
