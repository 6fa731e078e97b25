import { type AgendaStep, presentStep, type SessionView } from '@samenreis/shared/session';
import { useGuide } from '../leading/useGuide.ts';
import { useSpotlight } from '../leading/useSpotlight.ts';
import type { OpenBoard } from '../openBoard.ts';
import { PersonaCards } from '../PersonaCards.tsx';
import { useScene } from '../rolePlay/useScene.ts';
import { useSession } from '../session/useSession.ts';
import { RoomCheckIn } from './RoomCheckIn.tsx';
import { RoomConclusions } from './RoomConclusions.tsx';
import { RoomGroups } from './RoomGroups.tsx';
import { RoomNotes } from './RoomNotes.tsx';
import { RoomPicture } from './RoomPicture.tsx';
import { RoomGuided, RoomSpotlight } from './RoomPointed.tsx';
import { RoomPoll } from './RoomPoll.tsx';
import { RoomPrepared } from './RoomPrepared.tsx';
import { RoomScene } from './RoomScene.tsx';
import { RoomBallot, RoomRanking } from './RoomVote.tsx';
import { useOutcomeOfStep } from './useOutcomeOfStep.ts';

interface RoomSightProps {
  readonly board: OpenBoard;
}

/** What everybody looks at now: the play, what all are asked, what is pointed at, what was just answered, else what the step is about. */
export function RoomSight({ board }: RoomSightProps) {
  const view = useSession(board);
  const sight = useScene(board);
  const spotlight = useSpotlight(board);
  const guide = useGuide(board);
  const outcome = useOutcomeOfStep(view);
  if (view === null) return <RoomPicture board={board} />;
  if (sight?.isUnderway === true) return <RoomScene board={board} sight={sight} />;
  if (view.poll.open !== null) return <RoomPoll board={board} open={view.poll.open} tally={null} />;
  if (view.checkIn !== null) return <RoomCheckIn board={board} checkIn={view.checkIn} />;
  if (view.votes.open !== null) return <RoomBallot board={board} view={view} />;
  if (spotlight !== null) return <RoomSpotlight board={board} spotlight={spotlight} />;
  if (guide !== null && guide.view !== null) return <RoomGuided board={board} guide={guide} />;
  if (outcome?.kind === 'poll') return <RoomPoll board={board} open={outcome.poll} tally={outcome.poll.tally} />;
  if (outcome?.kind === 'vote') return <RoomRanking board={board} result={outcome.result} />;
  return <StepSight board={board} view={view} />;
}

function StepSight({ board, view }: RoomSightProps & { readonly view: SessionView }) {
  const sight = useScene(board);
  const step = presentStep(view);
  if (view.groups !== null) return <RoomGroups board={board} groups={view.groups} />;
  if (step === null || LOOKING_ROUND.has(step.kind)) return <RoomPicture board={board} />;
  if (step.kind === 'persona') return <PersonaCards store={board.store} />;
  if (step.kind === 'conclude') return <RoomConclusions board={board} />;
  if (step.kind === 'rolePlay' && sight?.play?.course.stage === 'prepared') return <RoomPrepared board={board} sight={sight} />;
  return <RoomNotes key={step.id} board={board} scope={step.rule} />;
}

/** Nobody has to read a thing: the board as a whole. */
const LOOKING_ROUND: ReadonlySet<AgendaStep['kind']> = new Set(['welcome', 'break']);
