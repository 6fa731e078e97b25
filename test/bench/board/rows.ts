import type { FrameFigures } from './pageMeter.ts';

/** One figure of one run, and for frames what explains it. */
export interface Row {
  readonly what: string;
  /** The figure that has a bar: the p95 of frames, else what the name says. */
  readonly value: number;
  readonly limit: number | null;
  readonly frames: FrameFigures | null;
}

export const frameRow = (what: string, frames: FrameFigures, limit: number): Row => ({ what, value: frames.p95Ms, limit, frames });
export const valueRow = (what: string, value: number, limit: number | null): Row => ({ what, value, limit, frames: null });

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

export const HEAD = ['notes', 'what', 'ms', 'of the runs', '× floor', 'worst', '> 50 ms', 'script', 'main', 'bar', ''] as const;

/** The table of several runs of the same rows: medians, and between which figures they lay. */
export function medianCells(label: string, runs: readonly (readonly Row[])[], floorMs: number): readonly (readonly string[])[] {
  const [first = []] = runs;
  return first.map(({ what, limit, frames }, index) => {
    const same = runs.flatMap((rows) => rows[index] ?? []);
    const values = same.map(({ value }) => value);
    const value = median(values);
    const of = (figure: (one: FrameFigures) => number) =>
      median(same.flatMap((row) => (row.frames === null ? [] : figure(row.frames))));
    const worst = Math.max(...same.map((row) => row.frames?.worstMs ?? 0));
    const isMet = limit === null || (value <= limit && worst <= 100);
    const explained =
      frames === null
        ? ['', '', '', '', '']
        : [
            (value / floorMs).toFixed(2),
            worst.toFixed(0),
            String(of(({ long }) => long)),
            of(({ scriptMs }) => scriptMs).toFixed(1),
            of(({ mainMs }) => mainMs).toFixed(1),
          ];
    const range = `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`;
    return [
      label,
      what,
      value.toFixed(1),
      range,
      ...explained,
      limit === null ? '' : `≤ ${limit}`,
      limit === null ? '' : isMet ? 'met' : 'missed',
    ];
  });
}
