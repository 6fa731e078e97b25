import {
  type ComponentProps,
  type FunctionComponent,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { whenIdle } from '../../app/whenIdle.ts';
import { createBareSurface } from './bareSurface.ts';
import { type CanvasStage, createCanvasStage, type Surface } from './canvasStage.ts';
import type { KonvaStage } from './KonvaStage.tsx';

interface PaintedStageProps {
  readonly ref: Ref<CanvasStage>;
  readonly className: string;
  readonly clearBeforeDraw: boolean;
}

/**
 * A canvas that is painted from the first moment: on the browser's own until Konva, which weighs a quarter of the board's script, has
 * been fetched at leisure; then on a stage of Konva.
 */
export function PaintedStage({ ref, className, clearBeforeDraw }: PaintedStageProps) {
  const host = useRef<HTMLDivElement>(null);
  const bare = useRef<HTMLCanvasElement>(null);
  const stage = useRef<CanvasStage>(null);
  const [isBare, setBare] = useState(true);
  const Konva = useKonvaStage();

  useImperativeHandle(ref, () => {
    if (stage.current !== null) return stage.current;
    if (host.current === null || bare.current === null)
      throw new Error('The canvas is mounted before its parent takes hold of it.');
    stage.current = createCanvasStage(host.current, createBareSurface(bare.current, clearBeforeDraw));
    return stage.current;
  }, [clearBeforeDraw]);

  const moveToKonva = useCallback((surface: Surface) => {
    stage.current?.moveTo(surface);
    setBare(false);
  }, []);

  return (
    <div ref={host} className={className} aria-hidden="true">
      {isBare && <canvas ref={bare} />}
      {Konva !== null && <Konva.Stage clearBeforeDraw={clearBeforeDraw} onMount={moveToKonva} />}
    </div>
  );
}

/** Konva's part, once the board can be worked on and there was time to fetch it. */
function useKonvaStage(): { readonly Stage: FunctionComponent<ComponentProps<typeof KonvaStage>> } | null {
  const [found, setFound] = useState<{ readonly Stage: typeof KonvaStage } | null>(null);
  useEffect(() => {
    let isMounted = true;
    const fetchStage = () => {
      import('./KonvaStage.tsx').then(
        (part) => {
          if (isMounted) setFound({ Stage: part.KonvaStage });
        },
        // Without a network now: nobody misses anything, the board goes on where it is painted, and the next opening asks again.
        () => undefined,
      );
    };
    const callOff = whenIdle(window, fetchStage);
    return () => {
      isMounted = false;
      callOff();
    };
  }, []);
  return found;
}
