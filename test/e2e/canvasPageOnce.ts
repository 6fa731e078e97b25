import type { TestProject } from 'vitest/node';
import { serveCanvasHarness } from '../support/canvasHarness.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the page is that shows the canvas alone. */
    readonly canvasPage: string;
  }
}

/** The page that shows the canvas alone is built once for all files of a run, and not for a run of other files. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const harness = await serveCanvasHarness();
  project.provide('canvasPage', harness.url());
  return harness.close;
}
