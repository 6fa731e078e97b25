import type { PhaseId } from '@samenreis/shared/base';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { OpenBoard } from '../openBoard.ts';
import type { StepsTab } from './StepsTabs.tsx';
import type { StepsInUse } from './useSteps.ts';

/** Where what is asked stands: with the role-play, or with the step. */
export type AskedPart = 'asked' | 'scene';
type SoughtPart = AskedPart | 'note';

/** Where somebody is in the view; what of the session is in sight then, the session's own parts know. */
export interface StepsPlace {
  readonly tab: StepsTab;
  /** What somebody wants to see, until they go on; another object for another press. */
  readonly sought: { readonly part: SoughtPart } | null;
  readonly seek: (part: SoughtPart) => void;
  /** Nobody is asked for a note: who wants to write one all the same seeks it. */
  readonly isNoteless: boolean;
}

/** Where somebody is in the view, and the ways to the rest of it. */
export function useStepsPlace(board: OpenBoard, { steps, take }: StepsInUse) {
  const [tab, setTab] = useState<StepsTab>('write');
  /** The phase that somebody was led to, or chose to read. */
  const [pointed, setPointed] = useState<{ readonly phase: PhaseId } | null>(null);
  const [sought, setSought] = useState<StepsPlace['sought']>(null);
  const instead = useSyncExternalStore(board.session.subscribe, () => insteadOfNotes(board));
  const isNoteless = instead === 'vote' && sought?.part !== 'note' && steps.at === 'phase' && steps.text === '';

  // Who goes on with the note has the screen for it again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every turn of the note.
  useEffect(() => setSought(null), [steps.at, steps.text]);

  const toTab = (to: StepsTab) => {
    // Who comes back to write begins anew, and to the board where they write.
    if (to === 'write' && steps.at === 'stuck' && tab !== 'write') take({ type: 'another', inSamePhase: false });
    if (to === 'others' && tab !== 'picture') setPointed(null);
    setSought(null);
    setTab(to);
  };
  const place: StepsPlace = {
    tab,
    sought,
    seek(part) {
      setTab('write');
      setSought({ part });
    },
    isNoteless,
  };
  return {
    place,
    toTab,
    pointed,
    toPhase(phase: PhaseId): void {
      setPointed({ phase });
      setTab('others');
    },
    isNoteAsked: tab === 'write' && instead !== 'play' && !isNoteless,
  };
}

/** Who plays the persona has the whole screen for that, and who votes is asked for no note; null for all others. */
function insteadOfNotes({ session, info }: OpenBoard): 'play' | 'vote' | null {
  const view = session.current();
  if (view === null) return null;
  const { play, cast } = view.scene;
  const stage = play?.course.stage;
  if (
    (stage === 'running' || stage === 'paused') &&
    cast.some(({ participant, part }) => participant === info.me.participantId && part === 'persona')
  )
    return 'play';
  const { progress, agenda, votes } = view;
  const isTime = agenda.some(({ id, kind }) => kind === 'vote' && 'step' in progress && id === progress.step);
  return isTime || votes.open !== null ? 'vote' : null;
}
