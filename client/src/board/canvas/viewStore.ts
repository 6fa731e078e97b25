import { type Camera, fitted, type Insets, kept, type Point, panned, type Rect, revealed, type Size, zoomed } from './camera.ts';

/** Room for the floating bars at the left and the bottom. */
const FIT_INSETS: Insets = { left: 76, top: 12, right: 12, bottom: 64 };

/** The camera and the viewport, outside React: what follows them subscribes. */
export interface ViewStore {
  camera(): Camera;
  viewport(): Size;
  subscribe(listener: () => void): () => void;
  pan(byScreen: Point): void;
  zoom(atScreen: Point, factor: number): void;
  /** Zoom around the middle of the viewport. */
  zoomMiddle(factor: number): void;
  zoomTo(scale: number): void;
  /** Everything in view; it stays so while the viewport changes, until somebody moves the view. */
  fit(): void;
  reveal(board: Rect): void;
  resize(viewport: Size): void;
}

export function createViewStore(bounds: () => Rect): ViewStore {
  const listeners = new Set<() => void>();
  let camera: Camera = { x: 0, y: 0, scale: 1 };
  let viewport: Size = { width: 0, height: 0 };
  let isFitted = true;

  function set(next: Camera): void {
    camera = viewport.width === 0 ? next : kept(next, bounds(), viewport);
    for (const listener of listeners) listener();
  }
  function moveTo(next: Camera): void {
    isFitted = false;
    set(next);
  }
  const middle = (): Point => ({ x: viewport.width / 2, y: viewport.height / 2 });

  return {
    camera: () => camera,
    viewport: () => viewport,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    pan: (byScreen) => moveTo(panned(camera, byScreen)),
    zoom: (atScreen, factor) => moveTo(zoomed(camera, atScreen, factor)),
    zoomMiddle: (factor) => moveTo(zoomed(camera, middle(), factor)),
    zoomTo: (scale) => moveTo(zoomed(camera, middle(), scale / camera.scale)),
    fit() {
      isFitted = true;
      set(fitted(bounds(), viewport, FIT_INSETS));
    },
    reveal: (board) => {
      const next = revealed(camera, board, viewport, FIT_INSETS);
      if (next !== camera) moveTo(next);
    },
    resize(next) {
      viewport = next;
      set(isFitted ? fitted(bounds(), viewport, FIT_INSETS) : camera);
    },
  };
}
