import './minimap.css';
import { Map as MapIcon, X } from 'lucide-react';
import { type PointerEvent, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { m } from '../../../i18n/messages.ts';
import { minimapOnDevice } from '../../minimapOnDevice.ts';
import { OVERLAY_ATTRIBUTE } from '../inputSource.ts';
import { createMinimap, type MinimapParts } from './createMinimap.ts';

type MinimapProps = Omit<MinimapParts, 'root' | 'canvas' | 'frame'>;

/** The whole board in small, with what is in view: at the right bottom, where there is room and more board than the view shows. */
export function Minimap(props: MinimapProps) {
  const choice = useMemo(minimapOnDevice, []);
  const isShown = useSyncExternalStore(choice.subscribe, choice.get) === 'shown';
  return (
    <div className="minimap-place" {...{ [OVERLAY_ATTRIBUTE]: '' }}>
      {isShown ? (
        <MinimapPicture {...props} onHide={() => choice.set('hidden')} />
      ) : (
        <button type="button" className="minimap-show" aria-label={m.minimap_show()} onClick={() => choice.set('shown')}>
          <MapIcon size={20} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

/** A picture for the pointer: by the keyboard there are 2, 3, + and −, and the notes themselves. */
function MinimapPicture({ onHide, source, model, view, filter }: MinimapProps & { readonly onHide: () => void }) {
  const root = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const map = useRef<ReturnType<typeof createMinimap> | null>(null);

  useEffect(() => {
    if (root.current === null || canvas.current === null || frame.current === null) return;
    const parts = { root: root.current, canvas: canvas.current, frame: frame.current };
    const made = createMinimap({ ...parts, source, model, view, filter });
    map.current = made;
    return made.stop;
  }, [source, model, view, filter]);

  function handlePointer(event: PointerEvent<HTMLDivElement>): void {
    if (event.buttons !== 1) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    map.current?.goTo({ x: event.clientX - left, y: event.clientY - top });
  }

  return (
    <div ref={root} className="minimap">
      <div className="minimap-picture" aria-hidden="true" onPointerDown={handlePointer} onPointerMove={handlePointer}>
        <canvas ref={canvas} />
        <div ref={frame} className="minimap-frame" />
      </div>
      <button type="button" className="minimap-hide" aria-label={m.minimap_hide()} onClick={onHide}>
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}
