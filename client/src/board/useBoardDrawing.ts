import { drawSvg, layoutBoard } from '@samenreis/shared/layout';
import { useEffect, useState } from 'react';
import { m } from '../i18n/messages.ts';
import type { OpenBoard } from './openBoard.ts';

/** A drawing of a large board takes a phone a moment: it follows the board at this pace. */
const DRAWN_EVERY_MS = 2_000;

/** Draws the board into the frame, and again while it changes. @returns what the board is called */
export function useBoardDrawing({ store, info }: OpenBoard, frame: { readonly current: HTMLElement | null }): string {
  const [title, setTitle] = useState(info.board.title);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const draw = () => {
      timer = null;
      const snapshot = store.snapshot();
      setTitle(snapshot.board.title === '' ? info.board.title : snapshot.board.title);
      frame.current?.replaceChildren(drawing(snapshot));
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
  return title;
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
