import type { ParticipantId } from '@samenreis/shared/base';

/** White letters on each of these meet 4.5:1, and each stands out from both journeys' blue. */
const COLOURS = ['#b35a1f', '#1b7a43', '#8a2a6b', '#5b3a9e', '#9a2a2a', '#0f6b73', '#6b5b00', '#a0356e'] as const;

/** The same colour for the same person on every screen, without anybody handing colours out. */
export function personColour(participant: ParticipantId): string {
  let hash = 0;
  for (const letter of participant) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return COLOURS[hash % COLOURS.length] ?? COLOURS[0];
}
