import type { NoteId } from '@samenreis/shared/base';
import type { BoardModel } from '../canvas/boardModel.ts';
import { rectToScreen } from '../canvas/camera.ts';
import type { ViewStore } from '../canvas/viewStore.ts';

/** Half of the button as it is drawn: it sits astride the note's corner. */
const HALF = 14;

interface MoreButtonPlace {
  readonly root: HTMLElement;
  readonly model: BoardModel;
  readonly view: ViewStore;
  readonly selection: ReadonlySet<NoteId>;
}

/** Keeps the button at the right top of the one note that is picked; out of sight with it, and while hands are busy. */
export function placeMoreButton(button: HTMLButtonElement | null, { root, model, view, selection }: MoreButtonPlace): void {
  if (button === null) return;
  const [note] = selection;
  const box = note === undefined ? undefined : model.layout().notes.get(note);
  const { hands } = root.dataset;
  const isBusy = hands === 'dragging' || hands === 'banding';
  if (box === undefined || isBusy) {
    delete button.dataset.shown;
    return;
  }
  const { x, y, width } = rectToScreen(view.camera(), box.rect);
  const { width: right, height: bottom } = view.viewport();
  const isInView = x + width > 0 && x + width < right && y > 0 && y < bottom;
  if (!isInView) {
    delete button.dataset.shown;
    return;
  }
  button.dataset.shown = '';
  button.style.transform = `translate(${x + width - HALF}px, ${y - HALF}px)`;
}
