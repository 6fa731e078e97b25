import type { CDPSession, Page } from 'playwright-core';

/** What a page did while somebody worked in it. */
export interface FrameFigures {
  readonly p95Ms: number;
  readonly worstMs: number;
  /** Frames that took longer than 50 ms. */
  readonly long: number;
  readonly frames: number;
  /** Script a frame, our own and the input's: unlike the times it hardly grows when the machine is busy elsewhere. */
  readonly scriptMs: number;
  /** All of the main thread a frame: script, style, layout, painting. */
  readonly mainMs: number;
}

const LONG_MS = 50;

/** The loader that runs this keeps the names of inner functions by a call to a function of its own, which a page does not have. */
export async function letNamesStand(page: Page): Promise<void> {
  await page.addInitScript('globalThis.__name = (named) => named');
}

/** Put into a page before it loads: hears when it is usable, when something arrives, and when what it changed was painted. */
export async function prepareMeter(page: Page): Promise<void> {
  await letNamesStand(page);
  await page.addInitScript(() => {
    const meter: BenchMeter = {
      frames: [],
      stop: () => {},
      usableMs: null,
      isListening: false,
      arrivedMs: [],
      paintedMs: [],
      events: [],
    };
    window.benchMeter = meter;
    const afterPaint = (tell: (nowMs: number) => void) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => tell(performance.now());
        port2.postMessage(null);
      });
    new PerformanceObserver((list) => {
      for (const { name } of list.getEntries()) if (name === 'samenreis.boardUsable') afterPaint((now) => (meter.usableMs = now));
    }).observe({ type: 'mark', buffered: true });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) meter.events.push({ name, duration });
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit); // newer than the types
    const Real = window.WebSocket;
    window.WebSocket = class extends Real {
      constructor(...args: ConstructorParameters<typeof Real>) {
        super(...args);
        this.addEventListener('message', () => {
          if (!meter.isListening) return;
          const arrived = performance.now();
          afterPaint((now) => {
            meter.arrivedMs.push(arrived);
            meter.paintedMs.push(now);
          });
        });
      }
    };
  });
}

declare global {
  interface Window {
    benchMeter: BenchMeter;
  }
}

export interface BenchMeter {
  frames: number[];
  stop: () => void;
  /** From the navigation until the view was painted. */
  usableMs: number | null;
  /** Whether it looks at messages: that costs something, and is measured along. */
  isListening: boolean;
  /** Of each message of a socket, when it came and when the frame after it was painted. */
  readonly arrivedMs: number[];
  readonly paintedMs: number[];
  /** Input events of 16 ms or more, from the input until what it changed was painted, in steps of 8 ms. */
  readonly events: { readonly name: string; readonly duration: number }[];
}

export async function framesDuring(page: Page, act: () => Promise<void>): Promise<FrameFigures> {
  const cdp = await page.context().newCDPSession(page);
  // Time the thread had a processor, and not what it waited for one.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluate(startFrames);
  const before = await secondsOf(cdp);
  await act();
  const after = await secondsOf(cdp);
  const frames = await page.evaluate(stopFrames);
  await cdp.detach();
  const sorted = frames.toSorted((a, b) => a - b);
  return {
    p95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    worstMs: sorted.at(-1) ?? 0,
    long: sorted.filter((ms) => ms > LONG_MS).length,
    frames: sorted.length,
    scriptMs: ((after.script - before.script) * 1_000) / sorted.length,
    mainMs: ((after.task - before.task) * 1_000) / sorted.length,
  };
}

async function secondsOf(cdp: CDPSession): Promise<{ readonly script: number; readonly task: number }> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { script: of('ScriptDuration'), task: of('TaskDuration') };
}

function startFrames(): void {
  // A page without the meter is measured too: the empty one.
  const { benchMeter: meter } = window;
  let handle = 0;
  let last = 0;
  meter.frames = [];
  const frame = (nowMs: number) => {
    if (last > 0) meter.frames.push(nowMs - last);
    last = nowMs;
    handle = requestAnimationFrame(frame);
  };
  handle = requestAnimationFrame(frame);
  meter.stop = () => cancelAnimationFrame(handle);
}

function stopFrames(): readonly number[] {
  window.benchMeter.stop();
  return window.benchMeter.frames;
}

/** The heap after everything that nobody needs was thrown away, MB. */
export async function heapMb(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return usedSize / 1e6;
}
