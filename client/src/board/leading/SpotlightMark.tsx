import './spotlightMark.css';
import type { PointedAt } from '@samenreis/shared/session';
import { type CSSProperties, useSyncExternalStore } from 'react';
import type { BoardModel } from '../canvas/boardModel.ts';
import type { Rect } from '../canvas/camera.ts';
import { rectOfPart } from '../canvas/fitPart.ts';
import type { Frames } from '../canvas/heads/frames.ts';

interface SpotlightMarkProps {
  readonly model: BoardModel;
  readonly frames: Frames;
  readonly at: PointedAt;
}

/** Around the note, or the phase, that everybody is asked to look at. */
export function SpotlightMark({ model, frames, at }: SpotlightMarkProps) {
  // As words: the same while it stands where it stood.
  const place = useSyncExternalStore(frames.subscribe, () => {
    const rect = rectOf(model, at);
    return rect === null ? '' : [rect.x, rect.y, rect.width, rect.height].join(' ');
  });
  if (place === '') return null;
  const [x, y, w, h] = place.split(' ');
  return <div className="spotlight-mark" aria-hidden="true" style={{ '--x': x, '--y': y, '--w': w, '--h': h } as CSSProperties} />; // React knows no types for variables
}

function rectOf(model: BoardModel, at: PointedAt): Rect | null {
  const layout = model.layout();
  if (at.type === 'note') return layout.notes.get(at.note)?.rect ?? null;
  return rectOfPart(layout, at);
}
