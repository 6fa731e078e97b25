import { EVERYONE, type Persona } from '@samenreis/shared/board';
import { type ColumnBox, curveColour, curvePath, type LaneBox, layoutCurves } from '@samenreis/shared/layout';
import { useMemo, useState } from 'react';
import { m } from '../../../i18n/messages.ts';
import type { HeadTools } from '../heads/headTools.ts';
import { CurvePoint } from './CurvePoint.tsx';
import { type CurveHandle, curveHandles, curveSeenAs, handledIn } from './curveHandles.ts';

interface CurvePointsProps {
  readonly tools: HeadTools;
  readonly box: LaneBox;
  readonly columns: readonly ColumnBox[];
  readonly personas: readonly Persona[];
  /** Whose curve is chosen on this screen; null for all. */
  readonly chosen: Persona['id'] | null;
}

interface Held {
  readonly handle: CurveHandle;
  readonly value: number;
}

const keyOf = ({ persona, phase }: CurveHandle) => `${persona}|${phase}`;

/** The values of a journey's curves, to take hold of: one stop of the Tab key, arrows sideways from one to the next. */
export function CurvePoints({ tools, box, columns, personas, chosen }: CurvePointsProps) {
  const everyone = m.curve_everyone();
  const handles = useMemo(
    () => curveHandles(box, columns, handledIn(box, personas, chosen, { id: EVERYONE, name: everyone })),
    [box, columns, personas, chosen, everyone],
  );
  const [stop, setStop] = useState<string | null>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const stopKey = handles.some((handle) => keyOf(handle) === stop) ? stop : handles[0] && keyOf(handles[0]);
  if (handles.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and these are sliders over a drawing
    <div role="group" aria-label={m.curve_points({ name: box.lane.name })}>
      {held !== null && <HeldCurve box={box} columns={columns} held={held} />}
      {handles.map((handle) => (
        <CurvePoint
          key={keyOf(handle)}
          tools={tools}
          box={box}
          handle={handle}
          isStop={keyOf(handle) === stopKey}
          onStop={() => setStop(keyOf(handle))}
          onHold={(value) => setHeld(value === null ? null : { handle, value })}
        />
      ))}
    </div>
  );
}

/** The curve as it would be if the point in the hand were let go. */
function HeldCurve({ box, columns, held }: Pick<CurvePointsProps, 'box' | 'columns'> & { readonly held: Held }) {
  const curve = curveSeenAs(box, held.handle.persona);
  const valueIn = ({ phase }: ColumnBox) =>
    phase.id === held.handle.phase ? held.value : (curve?.points.find((point) => point.phase === phase.id)?.value ?? null);
  const index = curve?.index ?? 0;
  const values = columns.map(valueIn);
  const [drawn] = layoutCurves([{ persona: held.handle.persona, label: '', values, index }], columns, box.strip);
  const drawnAt = drawn?.points.find(({ phase }) => phase === held.handle.phase)?.x;
  // A first value is pulled from the edge of its phase, and comes in the middle.
  const aside = held.handle.value === null || drawnAt === undefined ? 0 : held.handle.x - drawnAt;
  return (
    <svg className="curve-preview" aria-hidden="true">
      <path
        d={drawn?.runs.map(curvePath).join('') ?? ''}
        transform={`translate(${aside} 0)`}
        fill="none"
        stroke={curveColour(box.lane.kind, index)}
        strokeWidth={5}
        strokeDasharray="2 9"
        strokeLinecap="round"
      />
    </svg>
  );
}
