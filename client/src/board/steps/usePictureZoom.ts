import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** 1: the whole width of the board is in view. */
const ZOOM_MIN = 1;
const ZOOM_MAX = 12;
const STEP = 1.5;

interface PictureZoom {
  readonly zoom: number;
  /** One step nearer, or further away. */
  readonly step: (direction: 1 | -1) => void;
  /** The whole board. */
  readonly fit: () => void;
}

/** How large a picture is shown in a frame that scrolls: by buttons, by + − 0, and by two fingers. What is in the middle stays there. */
export function usePictureZoom(frame: RefObject<HTMLElement | null>): PictureZoom {
  const [zoom, setZoom] = useState(ZOOM_MIN);
  const now = useRef(zoom);
  /** Where the frame scrolls to once the picture is as large as that: fingers move more than once before it is. */
  const aim = useRef<{ readonly left: number; readonly top: number } | null>(null);

  function zoomTo(next: number): void {
    const bounded = Math.min(ZOOM_MAX, Math.max(ZOOM_MIN, next));
    const element = frame.current;
    const ratio = bounded / now.current;
    now.current = bounded;
    setZoom(bounded);
    if (element === null || ratio === 1) return;
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = element;
    const { left, top } = aim.current ?? { left: scrollLeft, top: scrollTop };
    aim.current = {
      left: (left + clientWidth / 2) * ratio - clientWidth / 2,
      top: (top + clientHeight / 2) * ratio - clientHeight / 2,
    };
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the size that was asked for is there.
  useLayoutEffect(() => {
    if (aim.current !== null && zoom === now.current) {
      frame.current?.scrollTo(aim.current);
      aim.current = null;
    }
  }, [zoom]);

  const latest = useRef(zoomTo);
  latest.current = zoomTo;
  useEffect(
    () =>
      followHands(
        frame.current,
        () => now.current,
        (next) => latest.current(next),
      ),
    [frame],
  );

  return {
    zoom,
    step: (direction) => zoomTo(now.current * STEP ** direction),
    fit: () => zoomTo(ZOOM_MIN),
  };
}

/** One finger scrolls, as everywhere; two of them are not the browser's, which would zoom the whole page. */
function followHands(element: HTMLElement | null, zoom: () => number, zoomTo: (next: number) => void): () => void {
  let began: { readonly apart: number; readonly zoom: number } | null = null;
  const handleTouch = (event: TouchEvent) => {
    const [a, b] = event.touches;
    if (a === undefined || b === undefined) {
      began = null;
      return;
    }
    // What the browser scrolls already is its own until the fingers leave.
    if (event.cancelable) event.preventDefault();
    const apart = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
    if (began === null) began = { apart, zoom: zoom() };
    else if (began.apart > 0) zoomTo((began.zoom * apart) / began.apart);
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') zoomTo(zoom() * STEP);
    else if (event.key === '-') zoomTo(zoom() / STEP);
    else if (event.key === '0') zoomTo(ZOOM_MIN);
    else return;
    event.preventDefault();
  };
  const touches = ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const;
  for (const type of touches) element?.addEventListener(type, handleTouch, { passive: false });
  element?.addEventListener('keydown', handleKey);
  return () => {
    for (const type of touches) element?.removeEventListener(type, handleTouch);
    element?.removeEventListener('keydown', handleKey);
  };
}
