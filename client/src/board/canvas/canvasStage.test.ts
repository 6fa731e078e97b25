import { describe, expect, it } from 'vitest';
import { createCanvasStage, type Surface } from './canvasStage.ts';

interface Bitmap {
  width: number;
  height: number;
}

/** A surface that keeps what was done with it; only a browser has real bitmaps (test/e2e/lateParts.test.ts). */
function recorded(name: string) {
  const done: string[] = [];
  const bitmap: Bitmap = { width: 0, height: 0 };
  const context = new Proxy(
    {},
    {
      get:
        (_, method) =>
        (...args: unknown[]) =>
          done.push(`${String(method)} ${args.length}`),
    },
  );
  const surface: Surface = {
    // Stand-ins that are asked for nothing else here.
    bitmap: bitmap as HTMLCanvasElement,
    resize({ width, height }, ratio) {
      bitmap.width = width * ratio;
      bitmap.height = height * ratio;
      done.push(`${name} ${width} ${height} ${ratio}`);
    },
    draw: (paint) => paint(context as CanvasRenderingContext2D),
  };
  return { surface, done };
}

// Handed through, never touched.
const host = {} as HTMLElement;

describe('a stage that moves to another surface', () => {
  it('U161 gives it the size at once, and what was painted', () => {
    const bare = recorded('bare');
    const konva = recorded('konva');
    const stage = createCanvasStage(host, bare.surface);
    stage.resize({ width: 300, height: 200 }, 2);
    stage.moveTo(konva.surface);
    expect(konva.done).toEqual(['konva 300 200 2', 'save 0', 'setTransform 6', 'drawImage 3', 'restore 0']);
    expect(stage.pixelRatio()).toBe(2);
    stage.resize({ width: 10, height: 10 }, 1);
    expect(konva.done.at(-1)).toBe('konva 10 10 1');
    expect(bare.done).toEqual(['bare 300 200 2']);
  });

  it('U161 brings nothing along from a bitmap that was never sized', () => {
    const konva = recorded('konva');
    createCanvasStage(host, recorded('bare').surface).moveTo(konva.surface);
    expect(konva.done).toEqual([]);
  });
});
