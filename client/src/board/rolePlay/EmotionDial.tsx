import { curveValueOf, DIAL_MAX } from '@samenreis/shared/session';
import { type PointerEvent, useRef } from 'react';
import { m } from '../../i18n/messages.ts';
import { feelingText, feelingWord } from '../list/feelingText.ts';
import { DialFace } from './DialFace.tsx';

/** Of the arrow keys, in tenths: from neutral to very good in four presses. */
const KEY_STEP = 5;
const WORDS_AT = [2, 0, -2] as const;

interface EmotionDialProps {
  readonly question: string;
  /** In tenths; null where it was not moved yet. */
  readonly value: number | null;
  readonly isEnabled: boolean;
  /** Tall for who does nothing else, flat beside other things to do. */
  readonly shape: 'tall' | 'flat';
  readonly onValue: (value: number) => void;
}

/**
 * How it feels now, from very bad to very good: upwards, or from left to right. Under the drawing is the browser's own slider, for keys
 * and screen readers; a thumb moves the face itself, anywhere on the dial.
 */
export function EmotionDial({ question, value, isEnabled, shape, onValue }: EmotionDialProps) {
  const dial = useRef<HTMLDivElement>(null);
  const placed = (at: number) => ({ [shape === 'tall' ? 'insetBlockStart' : 'insetInlineStart']: `${shareOf(at, shape) * 100}%` });

  function handlePointer(event: PointerEvent<HTMLDivElement>): void {
    const box = dial.current?.getBoundingClientRect();
    if (!isEnabled || box === undefined || !event.isPrimary || event.buttons === 0) return;
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    const share = shape === 'tall' ? (event.clientY - box.top) / box.height : (event.clientX - box.left) / box.width;
    onValue(valueAt(share, shape));
  }

  return (
    <div
      ref={dial}
      className="emotion-dial"
      data-enabled={isEnabled}
      data-shape={shape}
      onPointerDown={handlePointer}
      onPointerMove={handlePointer}
    >
      {WORDS_AT.map((at) => (
        <span
          key={at}
          className="emotion-dial-word"
          data-at={at}
          style={shape === 'tall' ? placed(at * 10) : undefined}
          aria-hidden="true"
        >
          {feelingWord(at)}
        </span>
      ))}
      <input
        type="range"
        aria-label={question}
        aria-orientation={shape === 'tall' ? 'vertical' : 'horizontal'}
        min={-DIAL_MAX}
        max={DIAL_MAX}
        step={KEY_STEP}
        value={value ?? 0}
        disabled={!isEnabled}
        aria-valuetext={value === null ? m.scene_dialUntouched() : feelingText(curveValueOf(value))}
        onChange={(event) => onValue(Number(event.target.value))}
      />
      <span className="emotion-dial-face" data-set={value !== null} style={placed(value ?? 0)}>
        <DialFace value={value ?? 0} size={shape === 'tall' ? 56 : 40} />
      </span>
    </div>
  );
}

/** The face stays wholly on the dial. */
const EDGE_SHARE = 0.1;

/** Where on the dial a value stands, from its beginning: very good is at the top, and at the right. */
function shareOf(value: number, shape: 'tall' | 'flat'): number {
  const risen = (value + DIAL_MAX) / (2 * DIAL_MAX);
  return EDGE_SHARE + (shape === 'tall' ? 1 - risen : risen) * (1 - 2 * EDGE_SHARE);
}

function valueAt(share: number, shape: 'tall' | 'flat'): number {
  const along = Math.min(1, Math.max(0, (share - EDGE_SHARE) / (1 - 2 * EDGE_SHARE)));
  return Math.round((shape === 'tall' ? 1 - along : along) * 2 * DIAL_MAX - DIAL_MAX);
}
