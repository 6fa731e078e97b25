import type { BoardLayout } from '@samenreis/shared/layout';
import type { Camera } from '../camera.ts';
import { phaseRow } from '../stickyHeads.ts';

export interface HeadHosts {
  readonly layer: HTMLElement;
  /** Goes along with the board sideways, and stays in the row of phases. */
  readonly row: HTMLElement;
  /** Goes along with the board. */
  readonly world: HTMLElement;
}

/** From here on there is room for words beside the signs. */
const CLOSE_SCALE = 0.85;

/** Moves the heads with the board: two transforms while it pans, and while it zooms one number that all of them read. */
export function createHeadPlacer({ layer, row, world }: HeadHosts) {
  const written = new Map<string, string>();
  function write(key: string, value: string, put: (value: string) => void): void {
    if (written.get(key) === value) return;
    written.set(key, value);
    put(value);
  }
  return (camera: Camera, layout: BoardLayout): void => {
    const { top, height, isSticky } = phaseRow(layout, camera);
    write('scale', String(camera.scale), (value) => layer.style.setProperty('--scale', value));
    const isClose = camera.scale >= CLOSE_SCALE;
    write('close', String(isClose), () => layer.toggleAttribute('data-close', isClose));
    write('height', height.toFixed(1), (value) => layer.style.setProperty('--row', `${value}px`));
    write('sticky', String(isSticky), () => row.toggleAttribute('data-sticky', isSticky));
    write('row', `translate(${camera.x.toFixed(2)}px,${top.toFixed(2)}px)`, (value) => {
      row.style.transform = value;
    });
    write('world', `translate(${camera.x.toFixed(2)}px,${camera.y.toFixed(2)}px)`, (value) => {
      world.style.transform = value;
    });
  };
}
