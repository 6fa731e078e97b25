import { presentStep, type SessionView } from '@samenreis/shared/session';
import { useRef } from 'react';
import { m } from '../../i18n/messages.ts';
import { useSpotlight } from '../leading/useSpotlight.ts';
import type { OpenBoard } from '../openBoard.ts';
import { PersonaCards } from '../PersonaCards.tsx';
import { useScene } from '../rolePlay/useScene.ts';
import { useSession } from '../session/useSession.ts';
import { useBoardDrawing } from '../useBoardDrawing.ts';
import { RoomCheckIn } from './RoomCheckIn.tsx';
import { RoomConclusions } from './RoomConclusions.tsx';
import { RoomGroups } from './RoomGroups.tsx';
import { RoomPoll } from './RoomPoll.tsx';
import { RoomScene } from './RoomScene.tsx';
import { RoomBallot, RoomRanking } from './RoomVote.tsx';
import { useOutcomeOfStep } from './useOutcomeOfStep.ts';

interface RoomSightProps {
  readonly board: OpenBoard;
}

/** What everybody looks at now: the play, what all are asked or have just answered, what is pointed at, else what the step is about. */
export function RoomSight({ board }: RoomSightProps) {
  const view = useSession(board);
  const sight = useScene(board);
  const spotlight = useSpotlight(board);
  const outcome = useOutcomeOfStep(view);
  if (view === null) return <RoomPicture board={board} />;
  if (sight?.isUnderway === true) return <RoomScene board={board} sight={sight} />;
  if (view.poll.open !== null) return <RoomPoll board={board} open={view.poll.open} tally={null} />;
  if (view.checkIn !== null) return <RoomCheckIn board={board} checkIn={view.checkIn} />;
  if (view.votes.open !== null) return <RoomBallot board={board} view={view} />;
  if (spotlight !== null) return <p className="room-spotlight">{m.leading_points(spotlight)}</p>;
  if (outcome?.kind === 'poll') return <RoomPoll board={board} open={outcome.poll} tally={outcome.poll.tally} />;
  if (outcome?.kind === 'vote') return <RoomRanking board={board} result={outcome.result} />;
  return <StepSight board={board} view={view} />;
}

function StepSight({ board, view }: RoomSightProps & { readonly view: SessionView }) {
  if (view.groups !== null) return <RoomGroups board={board} groups={view.groups} />;
  switch (presentStep(view)?.kind) {
    case 'persona':
      return <PersonaCards store={board.store} />;
    case 'conclude':
      return <RoomConclusions board={board} />;
    default:
      return <RoomPicture board={board} />;
  }
}

function RoomPicture({ board }: RoomSightProps) {
  const frame = useRef<HTMLDivElement>(null);
  const title = useBoardDrawing(board, frame);
  return <div ref={frame} className="room-picture" role="img" aria-label={m.steps_pictureAlt({ title })} />;
}
