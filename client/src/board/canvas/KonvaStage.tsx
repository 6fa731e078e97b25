import type { Layer as KonvaLayer } from 'konva/lib/Layer';
import type { Shape as KonvaShape } from 'konva/lib/Shape';
import type { Stage as KonvaStageNode } from 'konva/lib/Stage';
import { useLayoutEffect, useRef } from 'react';
import { Layer, Shape, Stage } from 'react-konva/lib/ReactKonvaCore';
import type { Surface } from './canvasStage.ts';
import { createKonvaSurface } from './konvaSurface.ts';

interface KonvaStageProps {
  readonly clearBeforeDraw: boolean;
  /** Told before the browser shows it; takes a function that stays the same. */
  readonly onMount: (surface: Surface) => void;
}

/** A stage that paints itself. It takes no pointer: those go to the element around it. Its size is set by who draws on it. */
export function KonvaStage({ clearBeforeDraw, onMount }: KonvaStageProps) {
  const stage = useRef<KonvaStageNode>(null);
  const layer = useRef<KonvaLayer>(null);
  const shape = useRef<KonvaShape>(null);

  useLayoutEffect(() => {
    if (stage.current === null || layer.current === null || shape.current === null) {
      throw new Error('The stage is mounted before its parent takes hold of it.');
    }
    onMount(createKonvaSurface(stage.current, layer.current, shape.current, clearBeforeDraw));
  }, [clearBeforeDraw, onMount]);

  return (
    <Stage ref={stage} width={1} height={1} listening={false}>
      <Layer ref={layer} listening={false} clearBeforeDraw={false}>
        <Shape ref={shape} listening={false} perfectDrawEnabled={false} />
      </Layer>
    </Stage>
  );
}
