import { Minus, Plus } from 'lucide-react';
import { useRef } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useBoardDrawing } from '../useBoardDrawing.ts';
import { useFocusOnHeading } from './useFocusOnHeading.ts';
import { usePictureZoom } from './usePictureZoom.ts';

interface BoardPictureProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly board: OpenBoard;
}

/** The whole board as a picture, to look around in: by two fingers, buttons, or keys. */
export function BoardPicture({ onClose, board }: BoardPictureProps) {
  const heading = useFocusOnHeading();
  const frame = useRef<HTMLDivElement>(null);
  const { zoom, step, fit } = usePictureZoom(frame);
  const title = useBoardDrawing(board, frame);
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
