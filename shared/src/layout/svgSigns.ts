import type { TextBlock } from './boardLayout.ts';
import type { Point } from './rect.ts';
import { FACE_LINE_WIDTH, FACE_SHAPE_RADIUS, FACES } from './shapes.ts';
import { group, shape, textElement } from './svgElements.ts';
import { nearestMood, theme } from './theme.ts';

/** A face for a value of −2..+2, with a ring round it or none. */
export function drawFace(at: Point, radius: number, value: number, ring: string | null): string {
  const mood = nearestMood(value);
  const { eyes, lines } = FACES[mood];
  const line = { stroke: theme.faceInk, 'stroke-width': FACE_LINE_WIDTH, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  const isOpen = mood === 2;
  return group(
    [
      shape('circle', {
        r: FACE_SHAPE_RADIUS,
        fill: theme.moods[mood],
        ...(ring ? { stroke: ring, 'stroke-width': FACE_LINE_WIDTH } : {}),
      }),
      shape('path', { d: eyes, fill: theme.faceInk }),
      shape('path', { d: lines, fill: isOpen ? theme.faceInk : 'none', ...line }),
    ],
    `translate(${at.x} ${at.y}) scale(${radius / FACE_SHAPE_RADIUS})`,
  );
}

/** The lines of a text where the layout has them. */
export function drawText(block: TextBlock, fill: string): string {
  return block.lines
    .map((line, i) => textElement(line, { x: block.x, y: block.baseline + i * block.lineHeight, font: block.font, fill }))
    .join('');
}
