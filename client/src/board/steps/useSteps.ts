import { useEffect, useMemo, useReducer } from 'react';
import type { Drafts } from '../drafts.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useAsked } from '../useAsked.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { keepSteps, readSteps } from './keptSteps.ts';
import { openIn, type Places, readPlaces } from './openPlaces.ts';
import { type StepEvent, type Steps, takeStep } from './stepMachine.ts';

export interface StepsInUse {
  readonly steps: Steps;
  readonly places: Places;
  readonly take: (event: StepEvent) => void;
}

/** The note that somebody is at, kept over a reload, and the places that the board offers for it. */
export function useSteps(board: OpenBoard, drafts: Drafts): StepsInUse {
  const { store, info, connection } = board;
  const asked = useAsked(board);
  const phases = useBoardPart(store, (snapshot) => snapshot.phases);
  const lanes = useBoardPart(store, (snapshot) => snapshot.lanes);
  const rules = useBoardPart(store, (snapshot) => snapshot.board);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answers of the policy change with the rules of the board and of the session.
  const places = useMemo(
    () => readPlaces({ phases, lanes }, info.me.perspective, store.can),
    [phases, lanes, rules, asked, info.me.perspective, store],
  );
  const [steps, take] = useReducer(takeStep, drafts, readSteps);

  useEffect(() => keepSteps(drafts, steps), [drafts, steps]);

  // A board that is still coming in has not all its phases yet.
  const isHere = useBoardPart(store, () => connection.hasBoard());
  useEffect(() => {
    if (isHere) take({ type: 'look', places: openIn(places) });
  }, [places, isHere]);

  return { steps, places, take };
}
