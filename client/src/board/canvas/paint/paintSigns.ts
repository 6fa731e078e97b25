import type { NoteKind, Perspective } from '@samenreis/shared/board';
import { FACE_LINE_WIDTH, FACE_SHAPE_RADIUS, KIND_ICON_SIZE, nearestMood, PERSPECTIVE_ICON_SIZE } from '@samenreis/shared/layout';
import type { Point } from '../camera.ts';
import type { Brush } from './brush.ts';

/** The sign of a note's kind, `size` board units wide, from its left top. */
export function paintKindIcon(brush: Brush, kind: NoteKind, leftTop: Point, size: number): void {
  strokeIcon(brush, brush.signs.icons.get(kind), leftTop, size / KIND_ICON_SIZE);
}

/** The sign of whose side a note was written from: the colour of its paper says the same. */
export function paintPerspectiveIcon(brush: Brush, perspective: Perspective, leftTop: Point, size: number): void {
  strokeIcon(brush, brush.signs.perspectives.get(perspective), leftTop, size / PERSPECTIVE_ICON_SIZE);
}

function strokeIcon({ context, theme }: Brush, path: Path2D | undefined, leftTop: Point, scale: number): void {
  if (path === undefined) return;
  context.save();
  context.translate(leftTop.x, leftTop.y);
  context.scale(scale, scale);
  context.strokeStyle = theme.noteInk;
  context.lineWidth = 2;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke(path);
  context.restore();
}

/** Below this radius on the screen, in device pixels, a face is a dot of its colour. */
const FACE_FROM = 3.5;

/** A face for a value of −2..+2: its shape says it, the colour repeats it. */
export function paintFace({ context, view, signs, theme }: Brush, middle: Point, radius: number, value: number): void {
  const mood = nearestMood(value);
  context.beginPath();
  context.arc(middle.x, middle.y, radius, 0, 2 * Math.PI);
  context.fillStyle = theme.moods[mood];
  context.fill();
  const face = signs.faces.get(mood);
  if (radius * view.scale < FACE_FROM || face === undefined) return;
  context.strokeStyle = theme.faceRing;
  context.lineWidth = radius * 0.16;
  context.stroke();
  context.save();
  context.translate(middle.x, middle.y);
  context.scale(radius / FACE_SHAPE_RADIUS, radius / FACE_SHAPE_RADIUS);
  context.fillStyle = theme.faceInk;
  context.fill(face.eyes);
  context.strokeStyle = theme.faceInk;
  context.lineWidth = FACE_LINE_WIDTH;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke(face.lines);
  context.restore();
}
