import { drawSvg, layoutBoard } from '@samenreis/shared/layout';
import { Minus, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useFocusOnHeading } from './useFocusOnHeading.ts';
import { usePictureZoom } from './usePictureZoom.ts';

interface BoardPictureProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly board: OpenBoard;
}

/** A drawing of a large board takes a phone a moment: it follows the board at this pace. */
const DRAWN_EVERY_MS = 2_000;

/** The whole board as a picture, to look around in: by two fingers, buttons, or keys. */
export function BoardPicture({ onClose, board }: BoardPictureProps) {
  const heading = useFocusOnHeading();
  const frame = useRef<HTMLDivElement>(null);
  const { zoom, step, fit } = usePictureZoom(frame);
  const title = useDrawing(board, frame);
  return (
    <section className="steps-picture">
      <h2 ref={heading} tabIndex={-1}>
        {m.steps_picture()}
      </h2>
      <div className="steps-picture-tools">
        <Button purpose="secondary" onClick={onClose}>
          {m.steps_fromPicture()}
        </Button>
        <Button
          purpose="secondary"
          iconOnly
          iconStart={<Minus aria-hidden="true" />}
          label={m.steps_zoomOut()}
          onClick={() => step(-1)}
        />
        <Button
          purpose="secondary"
          iconOnly
          iconStart={<Plus aria-hidden="true" />}
          label={m.steps_zoomIn()}
          onClick={() => step(1)}
        />
        <Button purpose="secondary" onClick={fit}>
          {m.steps_zoomFit()}
        </Button>
      </div>
      <p className="steps-hint">{m.steps_pictureHint()}</p>
      <div
        ref={frame}
        className="steps-picture-frame"
        role="img"
        aria-label={m.steps_pictureAlt({ title })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        tabIndex={0}
        data-zoom={zoom.toFixed(2)}
        style={{ '--zoom': zoom } as React.CSSProperties} // a custom property, which its type does not know
      />
    </section>
  );
}

/** Draws the board into the frame, and again while it changes. @returns what the board is called */
function useDrawing({ store, info }: OpenBoard, frame: { readonly current: HTMLElement | null }): string {
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
  // The content security policy takes no style from an attribute: steps.css says it.
  const svg = drawSvg(snapshot, layout, { bandLabels }).replace(/ style="[^"]*"/, '');
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  for (const name of ['role', 'aria-label', 'width', 'height']) parsed.removeAttribute(name);
  parsed.setAttribute('aria-hidden', 'true');
  return document.importNode(parsed, true) as unknown as SVGElement; // its root is an svg
}
