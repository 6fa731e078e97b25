import { drawSvg, layoutBoard, type Rect } from '@samenreis/shared/layout';
import { useEffect, useRef, useState } from 'react';
import { m } from '../i18n/messages.ts';
import type { OpenBoard } from './openBoard.ts';

/** A drawing of a large board takes a phone a moment: it follows the board at this pace. */
const DRAWN_EVERY_MS = 2_000;

type Frame = { readonly current: HTMLElement | null };

/**
 * Draws the board into the frame, and again while it changes.
 * @param part - in board units what has to be in sight; the whole board where it is null
 * @returns what the board is called
 */
export function useBoardDrawing({ store, info }: OpenBoard, frame: Frame, part: Rect | null = null): string {
  const [title, setTitle] = useState(info.board.title);
  const shown = useRef(part);
  shown.current = part;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const draw = () => {
      timer = null;
      const snapshot = store.snapshot();
      setTitle(snapshot.board.title === '' ? info.board.title : snapshot.board.title);
      frame.current?.replaceChildren(drawing(snapshot));
      showPart(frame, shown.current);
    };
    draw();
    const stop = store.subscribe(() => {
      timer ??= setTimeout(draw, DRAWN_EVERY_MS);
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [store, info, frame]);
  useEffect(() => showPart(frame, part), [frame, part]);
  return title;
}

/** The whole is what it was drawn with. */
function showPart({ current }: Frame, part: Rect | null): void {
  const svg = current?.firstElementChild;
  if (svg == null) return;
  const whole = svg.getAttribute('data-whole') ?? svg.getAttribute('viewBox') ?? '';
  svg.setAttribute('data-whole', whole);
  svg.setAttribute('viewBox', part === null ? whole : [part.x, part.y, part.width, part.height].join(' '));
}

/** As an element of this page, which has the typeface; all text in it is escaped. */
function drawing(snapshot: Parameters<typeof drawSvg>[0]): SVGElement {
  const bandLabels = { emotion: m.canvas_band_emotion(), moment: m.canvas_band_moment(), tip: m.canvas_band_tip() };
  const layout = layoutBoard(snapshot);
  // The content security policy takes no style from an attribute: the style sheet says it.
  const svg = drawSvg(snapshot, layout, { bandLabels }).replace(/ style="[^"]*"/, '');
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  for (const name of ['role', 'aria-label', 'width', 'height']) parsed.removeAttribute(name);
  parsed.setAttribute('aria-hidden', 'true');
  return document.importNode(parsed, true) as unknown as SVGElement; // its root is an svg
}
