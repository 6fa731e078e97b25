import type { ColumnBox } from '@samenreis/shared/layout';
import { type CSSProperties, type KeyboardEvent, useState } from 'react';
import { phaseTitle } from '../../../i18n/phaseTitle.ts';
import { aboutPhase } from '../../phaseFacts.ts';
import { visibleBoard } from '../camera.ts';
import { focusHead, type HeadTools } from './headTools.ts';

interface PhaseReadingProps {
  readonly tools: HeadTools;
  readonly columns: readonly ColumnBox[];
}

/** The heads of phases for who reads them: a press tells all that is known of a phase, of which the painted head shows a part. */
export function PhaseReading({ tools, columns }: PhaseReadingProps) {
  const [stop, setStop] = useState(0);

  function handleKey(event: KeyboardEvent, at: number): void {
    const next = columns[at + (event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0)];
    if (next === undefined || next === columns[at]) return;
    event.preventDefault();
    const { y, height } = visibleBoard(tools.view.camera(), tools.view.viewport());
    tools.view.reveal({ ...next.header, y: y + height / 2, height: 0 });
    focusHead(tools, next.phase.id);
  }

  return columns.map(({ phase, ordinal, x, header }, at) => (
    <div
      key={phase.id}
      className="phase-head"
      style={{ '--x': x, '--w': header.width } as CSSProperties} /* no types for variables */
    >
      <button
        type="button"
        className="head-button head-reading"
        data-head={phase.id}
        tabIndex={at === Math.min(stop, columns.length - 1) ? 0 : -1}
        aria-label={phaseTitle(ordinal, phase.name)}
        aria-haspopup="dialog"
        title={aboutPhase(phase).join('\n')}
        onFocus={() => setStop(at)}
        onKeyDown={(event) => handleKey(event, at)}
        onClick={() => tools.open({ type: 'aboutPhase', phase: phase.id })}
      />
    </div>
  ));
}
