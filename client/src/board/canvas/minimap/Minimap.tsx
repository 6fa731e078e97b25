import './minimap.css';
import { Map as MapIcon, X } from 'lucide-react';
import { type ComponentProps, type PointerEvent, useEffect, useRef, useSyncExternalStore } from 'react';
import { m } from '../../../i18n/messages.ts';
import { keyTip } from '../../gestures/keyTip.ts';
import { useShownKey } from '../../letterKeys.ts';
import type { minimapOnDevice } from '../../minimapOnDevice.ts';
import { OVERLAY_ATTRIBUTE } from '../inputSource.ts';
import { createMinimap, type MinimapParts } from './createMinimap.ts';

interface MinimapProps extends Omit<MinimapParts, 'root' | 'canvas' | 'frame'> {
  readonly choice: MinimapChoice;
}

type MinimapChoice = ReturnType<typeof minimapOnDevice>;

/** @returns what to say of it to who cannot see it */
export function toggleMinimap(choice: MinimapChoice): string {
  choice.set(choice.get() === 'shown' ? 'hidden' : 'shown');
  return choice.get() === 'shown' ? m.minimap_shown() : m.minimap_hidden();
}

/** The whole board in small, with what is in view: at the right bottom, where there is room and more board than the view shows. */
export function Minimap({ choice, ...props }: MinimapProps) {
  const key = useShownKey(keyTip('minimap'));
  const withKey = (name: string) => ({ 'aria-label': name, 'aria-keyshortcuts': key, title: key ? `${name} (${key})` : name });
  const isShown = useSyncExternalStore(choice.subscribe, choice.get) === 'shown';
  return (
    <div className="minimap-place" {...{ [OVERLAY_ATTRIBUTE]: '' }}>
      {isShown ? (
        <MinimapPicture {...props} hide={{ ...withKey(m.minimap_hide()), onClick: () => choice.set('hidden') }} />
      ) : (
        <button type="button" className="minimap-show" {...withKey(m.minimap_show())} onClick={() => choice.set('shown')}>
          <MapIcon size={20} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

interface MinimapPictureProps extends Omit<MinimapProps, 'choice'> {
  readonly hide: ComponentProps<'button'>;
}

/** A picture for the pointer: by the keyboard there are 2, 3, + and −, and the notes themselves. */
function MinimapPicture({ hide, source, model, view, filter }: MinimapPictureProps) {
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
      <button type="button" className="minimap-hide" {...hide}>
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}
