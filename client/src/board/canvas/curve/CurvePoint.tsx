import { emotionAt, emotionY, type LaneBox } from '@samenreis/shared/layout';
import { type CSSProperties, type KeyboardEvent, type MouseEvent, type PointerEvent, useState } from 'react';
import { m } from '../../../i18n/messages.ts';
import { curveKey } from '../../gestures/curveKey.ts';
import { pressOf } from '../../gestures/keyPress.ts';
import { feelingText } from '../../list/feelingText.ts';
import { setText } from '../../list/setText.ts';
import { followPointer } from '../heads/followPointer.ts';
import { below, type HeadTools } from '../heads/headTools.ts';
import { type CurveHandle, handValue, keyedValue } from './curveHandles.ts';

interface CurvePointProps {
  readonly tools: HeadTools;
  readonly box: LaneBox;
  readonly handle: CurveHandle;
  readonly isStop: boolean;
  readonly onStop: () => void;
  /** While it is in the hand, the value it would get; null when it is let go. */
  readonly onHold: (value: number | null) => void;
}

/** One value of an emotion curve to take hold of: pulled up and down, or with the keys of a slider. */
export function CurvePoint({ tools, box, handle, isStop, onStop, onHold }: CurvePointProps) {
  const { structure, model, view } = tools;
  const { persona, phase, value, isSet } = handle;
  const [held, setHeld] = useState<number | null>(null);
  const point = { lane: box.lane.id, persona, phase };

  function set(next: number): void {
    if (next === value && isSet) return;
    if (!model.layout().columns.some((column) => column.phase.id === phase)) structure.say(m.heads_phaseGone());
    else structure.run({ type: 'setCurvePoint', ...point, value: next });
  }

  function handlePress(event: PointerEvent<HTMLElement>): void {
    const board = tools.board();
    if (event.button !== 0 || board === null) return;
    // Taken beside its middle, a face must not jump to the pointer.
    const valueAt = (fromY: number, atY: number) => handValue(emotionAt(box.strip, emotionY(box.strip, value ?? 0) + atY - fromY));
    const hold = (next: number | null) => {
      setHeld(next);
      onHold(next);
    };
    followPointer(event.nativeEvent, {
      element: event.currentTarget,
      board,
      view,
      bounds: model.bounds,
      axis: 'y',
      onMove: ({ from, at }) => hold(valueAt(from.y, at.y)),
      onLost: () => structure.say(m.canvas_dragEnded()),
      onEnd(carry) {
        hold(null);
        if (carry !== null) set(valueAt(carry.from.y, carry.at.y));
      },
    });
  }

  function handleKey(event: KeyboardEvent<HTMLElement>): void {
    const intent = curveKey(pressOf(event));
    if (intent === null) return;
    event.preventDefault();
    event.stopPropagation();
    const next = keyedValue(intent, value);
    if (next !== null) set(next);
    else if (intent.type === 'follow') clear();
    else if (intent.type === 'focus') focusNext(event.currentTarget, intent.by);
    else openMenu(event.currentTarget);
  }

  function clear(): void {
    if (isSet) structure.run({ type: 'clearCurvePoint', ...point }, m.curve_follows());
  }

  function openMenu(element: HTMLElement): void {
    tools.open({ type: 'pointMenu', lane: box.lane.id, persona, phase, at: below(element, tools.layer()) });
  }

  const shown = held ?? value;
  const text = shown === null ? m.curve_none() : setText(shown, held !== null ? { source: 'hand', beside: null } : handle);
  return (
    <div
      role="slider"
      className="curve-point"
      data-head={`${box.lane.id}|${persona}|${phase}`}
      data-empty={value === null && held === null ? '' : undefined}
      data-held={held === null ? undefined : ''}
      tabIndex={isStop ? 0 : -1}
      aria-label={m.curve_point({ name: handle.label, phase: handle.phaseName })}
      aria-orientation="vertical"
      aria-valuemin={-2}
      aria-valuemax={2}
      aria-valuenow={shown ?? 0}
      aria-valuetext={text}
      title={held === null ? m.curve_tip({ name: handle.label, feeling: text }) : undefined}
      style={{ '--x': handle.x, '--y': held === null ? handle.y : emotionY(box.strip, held) } as CSSProperties} // React knows no types for variables
      onPointerDown={handlePress}
      onKeyDown={handleKey}
      onFocus={({ currentTarget }) => {
        onStop();
        if (currentTarget.matches(':focus-visible')) view.reveal({ x: handle.x - 40, y: handle.y - 40, width: 80, height: 80 });
      }}
      onDoubleClick={({ currentTarget }) => openMenu(currentTarget)}
      onContextMenu={(event: MouseEvent<HTMLElement>) => {
        event.preventDefault();
        openMenu(event.currentTarget);
      }}
    >
      {held !== null && <span className="curve-held">{feelingText(held)}</span>}
    </div>
  );
}

function focusNext(point: HTMLElement, step: number): void {
  const all = [...(point.closest('[role="group"]')?.querySelectorAll<HTMLElement>('[role="slider"]') ?? [])];
  all[all.indexOf(point) + step]?.focus({ preventScroll: true });
}
