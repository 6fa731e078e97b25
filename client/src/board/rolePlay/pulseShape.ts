import { DIAL_MAX } from '@samenreis/shared/session';
import type { FeltMoment } from '../../connection/pulseChannel.ts';

/** A drawing of how a take felt, in its own units: `WIDTH` by `HEIGHT`. */
export interface PulseShape {
  readonly player: string;
  readonly median: string;
  /** Between the quarters of the observers. */
  readonly spread: string;
  /** Where the player's line ends; null where it does not run to the end. */
  readonly end: { readonly x: number; readonly y: number; readonly value: number } | null;
}

export const WIDTH = 280;
export const HEIGHT = 120;
/** Room for a face at the end and at the top. */
const MARGIN = 14;
/** A scene that has just begun is drawn to a scale that it will fill. */
const SHORTEST_MS = 60_000;

export function heightOf(value: number): number {
  return MARGIN + ((DIAL_MAX - value) / (2 * DIAL_MAX)) * (HEIGHT - 2 * MARGIN);
}

/** Each value holds until the next: the lines go in steps, and end at `nowMs`, played. */
export function pulseShape(line: readonly FeltMoment[], nowMs: number): PulseShape {
  const lengthMs = Math.max(SHORTEST_MS, nowMs);
  const x = (atMs: number) => (Math.min(atMs, nowMs) / lengthMs) * (WIDTH - MARGIN);
  const stretches = line.map((moment, at) => ({ moment, from: x(moment.atMs), to: x(line[at + 1]?.atMs ?? nowMs) }));
  const last = line.at(-1)?.player ?? null;
  return {
    player: stepped(stretches.map(({ moment, ...stretch }) => ({ ...stretch, value: moment.player }))),
    median: stepped(stretches.map(({ moment, ...stretch }) => ({ ...stretch, value: moment.observers?.median ?? null }))),
    spread: stretches.map(({ moment: { observers }, from, to }) => bandOf(observers, from, to)).join(''),
    end: last === null ? null : { x: x(nowMs), y: heightOf(last), value: last },
  };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly value: number | null;
}

function stepped(stretches: readonly Stretch[]): string {
  let path = '';
  let isDrawing = false;
  for (const { from, to, value } of stretches) {
    if (value !== null) path += `${isDrawing ? 'L' : 'M'}${at(from)} ${at(heightOf(value))}H${at(to)}`;
    isDrawing = value !== null;
  }
  return path;
}

function bandOf(observers: FeltMoment['observers'], from: number, to: number): string {
  if (observers === null || observers.low === null || observers.high === null || to <= from) return '';
  return `M${at(from)} ${at(heightOf(observers.high))}H${at(to)}V${at(heightOf(observers.low))}H${at(from)}Z`;
}

/** A tenth of a unit is less than a pixel. */
function at(length: number): string {
  return String(Math.round(length * 10) / 10);
}
