import type { FeltMoment } from '../../connection/pulseChannel.ts';
import { m } from '../../i18n/messages.ts';
import { DialFace } from './DialFace.tsx';
import { HEIGHT, heightOf, pulseShape, WIDTH } from './pulseShape.ts';

interface PulseGraphProps {
  readonly line: readonly FeltMoment[];
  /** Of played time: where the lines end. */
  readonly nowMs: number;
  /** All that can be seen, in words. */
  readonly label: string;
}

const FACE_SIZE = 22;
/** As on the board: fine above, not fine below. */
const SCALE = [
  [20, '+'],
  [0, '0'],
  [-20, '−'],
] as const;

/** How a take feels, as a line: the player's, and of the observers the middle with how far they go apart. */
export function PulseGraph({ line, nowMs, label }: PulseGraphProps) {
  const { player, median, spread, end } = pulseShape(line, nowMs);
  return (
    <figure className="pulse-graph">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        {SCALE.map(([value, sign]) => (
          <g key={value}>
            <path className="pulse-rule" d={`M0 ${heightOf(value)}H${WIDTH}`} />
            <text className="pulse-sign" x={2} y={heightOf(value) - 3}>
              {sign}
            </text>
          </g>
        ))}
        <path className="pulse-spread" d={spread} />
        <path className="pulse-median" d={median} />
        <path className="pulse-player" d={player} />
        {end !== null && (
          <g transform={`translate(${end.x - FACE_SIZE / 2} ${end.y - FACE_SIZE / 2})`}>
            <DialFace value={end.value} size={FACE_SIZE} />
          </g>
        )}
      </svg>
      <figcaption>
        {player !== '' && (
          <>
            <span className="pulse-key" data-line="player" />
            {m.scene_linePlayer()}
          </>
        )}
        {median !== '' && (
          <>
            <span className="pulse-key" data-line="median" />
            {m.scene_lineObservers()}
          </>
        )}
      </figcaption>
    </figure>
  );
}
