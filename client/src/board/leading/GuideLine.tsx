import './leading.css';
import type { PhaseId } from '@samenreis/shared/base';
import type { BoardSnapshot } from '@samenreis/shared/board';
import { Footprints } from 'lucide-react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { phaseWords } from './pointing.ts';
import { StopGuiding } from './StopGuiding.tsx';
import { useGuide } from './useGuide.ts';

const phasesOf = (snapshot: BoardSnapshot) => snapshot.phases;

interface GuideLineProps {
  readonly board: OpenBoard;
  readonly onPhase: (phase: PhaseId) => void;
}

/** Step by step there is no view to go along with: where who guides is stands above the work, with the way there. */
export function GuideLine({ board, onPhase }: GuideLineProps) {
  const guide = useGuide(board);
  const phases = useBoardPart(board.store, phasesOf);
  const phase = guide?.view?.phase ?? null;
  const where = phase === null ? null : phaseWords(phases, phase);
  if (guide === null || (!guide.isMe && where === null)) return null;
  return (
    <section className="leading-bar" aria-label={m.leading_guide()}>
      <Footprints aria-hidden="true" size={20} />
      <p>{guide.isMe ? m.leading_guidingSteps() : m.leading_guideAt({ name: guide.name, where: where ?? '' })}</p>
      {guide.isMe && <StopGuiding board={board} sinceMs={guide.sinceMs} />}
      {!guide.isMe && phase !== null && (
        <Button purpose="secondary" onClick={() => onPhase(phase)}>
          {m.leading_go()}
        </Button>
      )}
    </section>
  );
}
