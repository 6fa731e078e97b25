import { useEffect, useMemo, useReducer, useRef, useSyncExternalStore } from 'react';
import type { Drafts } from '../drafts.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useAsked } from '../useAsked.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { keepSteps, readSteps } from './keptSteps.ts';
import { asksTipsAlone, openIn, type Places, readPlaces } from './openPlaces.ts';
import { type StepEvent, type Steps, takeStep } from './stepMachine.ts';

export interface StepsInUse {
  readonly steps: Steps;
  readonly places: Places;
  readonly take: (event: StepEvent) => void;
  /** The note that is being written was asked by a step that is over: it may be finished, and another not begun. */
  readonly isFinishing: boolean;
}

/** The note that somebody is at, kept over a reload, and the places that the board offers for it. */
export function useSteps(board: OpenBoard, drafts: Drafts): StepsInUse {
  const { store, info, connection, session } = board;
  const asked = useAsked(board);
  const offered = useSyncExternalStore(session.subscribe, session.offered);
  const phases = useBoardPart(store, (snapshot) => snapshot.phases);
  const lanes = useBoardPart(store, (snapshot) => snapshot.lanes);
  const rules = useBoardPart(store, (snapshot) => snapshot.board);
  const [steps, take] = useReducer(takeStep, drafts, readSteps);
  // Who is writing finishes what was asked when it began.
  const isWriting = steps.at === 'text';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answers of the policy change with the rules of the board and of the session.
  const places = useMemo(
    () => readPlaces({ phases, lanes }, info.me.perspective, isWriting ? store.can : offeredBy(board)),
    [phases, lanes, rules, asked, offered, isWriting, info.me.perspective, store],
  );

  useEffect(() => keepSteps(drafts, steps), [drafts, steps]);

  // A board that is still coming in has not all its phases yet.
  const isHere = useBoardPart(store, () => connection.hasBoard());
  useEffect(() => {
    if (isHere) take({ type: 'look', places: openIn(places) });
  }, [places, isHere]);

  useTipsWhereTheyBelong(places, isWriting, take);
  return { steps, places, take, isFinishing: isWriting && isAskedNoMore(steps, places, offeredBy(board)) };
}

/** Whether this note may be stuck, and would not be begun any more. */
function isAskedNoMore({ lane, phase, topic }: Steps, places: Places, can: ReturnType<typeof offeredBy>): boolean {
  if (lane === null || phase === null || topic === null || !places.kinds(lane, phase).has(topic.kind)) return false;
  return can({ type: 'addNote', lane, phase, x: 0, y: 0, perspective: 'other', ...topic }) === 'notAskedNow';
}

/** What the policy says, and of what a participant is asked only to finish that it is not asked. */
function offeredBy({ store, session, info }: OpenBoard): typeof store.can {
  return (command) => {
    const refused = store.can(command);
    if (refused !== null || command.type !== 'addNote' || info.me.role !== 'participant') return refused;
    return session.offered()?.note(command, info.me.participantId) === false ? 'notAskedNow' : null;
  };
}

/** Who is asked for tips alone begins in the journey as it should be, and afterwards as before; a press chooses another. */
function useTipsWhereTheyBelong(places: Places, isWriting: boolean, take: StepsInUse['take']): void {
  const isTips = asksTipsAlone(places);
  const were = useRef(false);
  const lane = places.lanes.find(({ kind }) => !isTips || kind === 'desired')?.id;
  useEffect(() => {
    if (isWriting || isTips === were.current || lane === undefined) return;
    were.current = isTips;
    take({ type: 'chooseLane', lane });
  }, [isTips, isWriting, lane, take]);
}
