import type { BoardTheme } from '@samenreis/shared/layout';
import type { Camera, Size } from './camera.ts';
import type { CanvasStage } from './canvasStage.ts';
import { cappedPixelRatio, DETAIL_AT_REST, deviceView } from './paint/deviceView.ts';
import { type FrontScene, isEmptyFront, paintFront } from './paint/paintFront.ts';
import type { Signs } from './paint/signs.ts';

/** The canvas over the resting one: what moves, is held or is picked. Left alone while there is nothing on it. */
export interface FrontSurface {
  show(camera: Camera, viewport: Size, devicePixelRatio: number, scene: FrontScene): void;
}

export function createFrontSurface(stage: CanvasStage, signs: Signs, theme: () => BoardTheme): FrontSurface {
  let size: Size = { width: 0, height: 0 };
  let isClean = true;
  return {
    show(camera, viewport, devicePixelRatio, scene) {
      const isEmpty = isEmptyFront(scene);
      if (isEmpty && isClean) return;
      const ratio = cappedPixelRatio(devicePixelRatio, viewport);
      if (viewport.width !== size.width || viewport.height !== size.height || ratio !== stage.pixelRatio()) {
        size = viewport;
        stage.resize(size, ratio);
      }
      const view = deviceView(camera, ratio, DETAIL_AT_REST);
      stage.draw((context) => paintFront({ context, view, signs, theme: theme(), devicePerScreen: ratio }, scene));
      isClean = isEmpty;
    },
  };
}
