import type { BoardLayout } from '@samenreis/shared/layout';
import type { Camera, Size } from './camera.ts';
import type { BandNames } from './paint/paintLane.ts';
import { STICKY_ROW_HEIGHT, type StickyLabel, stickyHeads } from './stickyHeads.ts';

/** Names at the edges, as elements that are moved by transform: nothing is painted for them while the view moves. */
export interface StickyLayer {
  show(layout: BoardLayout, camera: Camera, viewport: Size, names: BandNames): void;
  clear(): void;
}

interface Shown {
  readonly element: HTMLElement;
  text: string;
  transform: string;
  width: number | null;
}

export function createStickyLayer(host: HTMLElement): StickyLayer {
  const row = addRow(host);
  const phases = createLabels(row, 'board-sticky-phase');
  const lanes = createLabels(host, 'board-sticky-lane');
  return {
    show(layout, camera, viewport, names) {
      const heads = stickyHeads(layout, camera, viewport, names);
      const isRowHidden = heads.phases.length === 0;
      if (row.hidden !== isRowHidden) row.hidden = isRowHidden;
      phases.show(heads.phases);
      lanes.show(heads.lanes);
    },
    clear() {
      phases.show([]);
      lanes.show([]);
      row.remove();
    },
  };
}

function addRow(host: HTMLElement): HTMLElement {
  const row = document.createElement('div');
  row.className = 'board-sticky-row';
  row.style.height = `${STICKY_ROW_HEIGHT}px`;
  row.hidden = true;
  host.append(row);
  return row;
}

function createLabels(host: HTMLElement, className: string): { show(labels: readonly StickyLabel[]): void } {
  const known = new Map<string, Shown>();

  function shownFor(key: string): Shown {
    const there = known.get(key);
    if (there !== undefined) return there;
    const element = document.createElement('div');
    element.className = className;
    host.append(element);
    const shown: Shown = { element, text: '', transform: '', width: null };
    known.set(key, shown);
    return shown;
  }

  return {
    show(labels) {
      const present = new Set<string>();
      for (const label of labels) {
        present.add(label.key);
        put(shownFor(label.key), label);
      }
      for (const [key, { element }] of known) {
        if (present.has(key)) continue;
        element.remove();
        known.delete(key);
      }
    },
  };
}

/** Writes to the page only what differs: most frames move a few labels and change nothing else. */
function put(shown: Shown, { text, x, y, width }: StickyLabel): void {
  const { element } = shown;
  if (shown.text !== text) element.textContent = shown.text = text;
  const transform = `translate(${x.toFixed(1)}px,${y.toFixed(1)}px)`;
  if (shown.transform !== transform) element.style.transform = shown.transform = transform;
  if (shown.width !== width) {
    shown.width = width;
    element.style.width = width === null ? '' : `${width.toFixed(1)}px`;
  }
}
