import type { BoardSource, CanvasFind } from '../boardCanvasProps.ts';
import type { BoardModel } from '../boardModel.ts';
import { type Point, toScreen, visibleBoard } from '../camera.ts';
import { followColours } from '../followColours.ts';
import type { ViewStore } from '../viewStore.ts';
import { boardPointOf, frameInPicture, isAllInView, type MinimapView, minimapView } from './minimapView.ts';
import { paintMinimap } from './paintMinimap.ts';

export interface MinimapParts {
  readonly root: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  /** What is in view, on the picture. */
  readonly frame: HTMLElement;
  readonly source: BoardSource;
  readonly model: BoardModel;
  readonly view: ViewStore;
  readonly filter: CanvasFind['filter'];
}

/** The room for the picture, in CSS pixels. */
const ROOM = { width: 200, height: 130 };
/** A board of which so little is out of view, as a share of what is shown, needs no map. */
const OUT_OF_VIEW = 0.08;
/** The picture is painted so long after a change, and only when the view has been still for as long. */
const PAINT_AFTER_MS = 300;

export function createMinimap({ root, canvas, frame, source, model, view, filter }: MinimapParts) {
  let picture: MinimapView = minimapView(model.bounds(), ROOM);
  let timer = 0;
  let lastMoveMs = 0;
  const colours = followColours(root, paintSoon);
  const context = canvas.getContext('2d', { alpha: false });

  function paintAtRest(): void {
    timer = 0;
    if (performance.now() - lastMoveMs < PAINT_AFTER_MS) paintSoon();
    else paint();
  }

  function paintNow(): void {
    window.clearTimeout(timer);
    timer = 0;
    paint();
  }

  function paint(): void {
    picture = minimapView(model.bounds(), ROOM);
    const { devicePixelRatio } = window;
    canvas.width = Math.round(picture.width * devicePixelRatio);
    canvas.height = Math.round(picture.height * devicePixelRatio);
    canvas.style.width = `${picture.width}px`;
    canvas.style.height = `${picture.height}px`;
    if (context === null) return;
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    paintMinimap(context, model.layout(), picture, filter.test(), colours.theme());
    showFrame();
  }

  function paintSoon(): void {
    if (timer === 0) timer = window.setTimeout(paintAtRest, PAINT_AFTER_MS);
  }

  /** What is not looked for any more is bright again at once, as on the board. */
  function followFilter(): void {
    if (filter.test() === null) paintNow();
    else paintSoon();
  }

  function showFrame(): void {
    const inView = visibleBoard(view.camera(), view.viewport());
    root.dataset.inView = isAllInView(model.bounds(), inView, OUT_OF_VIEW) ? 'all' : 'part';
    const rect = frameInPicture(picture, inView);
    frame.style.transform = `translate(${rect.x}px, ${rect.y}px)`;
    frame.style.width = `${rect.width}px`;
    frame.style.height = `${rect.height}px`;
  }

  function follow(): void {
    lastMoveMs = performance.now();
    showFrame();
  }

  const offs = [source.subscribe(paintSoon), filter.subscribe(followFilter), view.subscribe(follow)];
  paint();
  return {
    /** Brings the point of the board under a point of the picture to the middle of the view. */
    goTo(at: Point): void {
      const now = toScreen(view.camera(), boardPointOf(picture, at));
      const { width, height } = view.viewport();
      view.pan({ x: width / 2 - now.x, y: height / 2 - now.y });
    },
    stop(): void {
      window.clearTimeout(timer);
      for (const off of [...offs, colours.stop]) off();
    },
  };
}
