import type { Layer as KonvaLayer } from 'konva/lib/Layer';
import type { Shape as KonvaShape } from 'konva/lib/Shape';
import type { Stage as KonvaStage } from 'konva/lib/Stage';
import { type Ref, useImperativeHandle, useRef } from 'react';
import { Layer, Shape, Stage } from 'react-konva/lib/ReactKonvaCore';
import { type CanvasStage, createCanvasStage } from './canvasStage.ts';

interface PaintedStageProps {
  readonly ref: Ref<CanvasStage>;
  readonly className: string;
  readonly clearBeforeDraw: boolean;
}

/** A stage that paints itself. It takes no pointer: those go to the element around it. Its size is set by who draws on it. */
export function PaintedStage({ ref, className, clearBeforeDraw }: PaintedStageProps) {
  const host = useRef<HTMLDivElement>(null);
  const stage = useRef<KonvaStage>(null);
  const layer = useRef<KonvaLayer>(null);
  const shape = useRef<KonvaShape>(null);

  useImperativeHandle(ref, () => {
    if (host.current === null || stage.current === null || layer.current === null || shape.current === null) {
      throw new Error('The stage is mounted before its parent takes hold of it.');
    }
    return createCanvasStage(host.current, stage.current, layer.current, shape.current);
  }, []);

  return (
    <div ref={host} className={className} aria-hidden="true">
      <Stage ref={stage} width={1} height={1} listening={false}>
        <Layer ref={layer} listening={false} clearBeforeDraw={clearBeforeDraw}>
          <Shape ref={shape} listening={false} perfectDrawEnabled={false} />
        </Layer>
      </Stage>
    </div>
  );
}
