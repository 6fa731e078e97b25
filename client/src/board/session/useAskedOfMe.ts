import type { BoardSnapshot } from '@samenreis/shared/board';
import { presentStep, type SessionView } from '@samenreis/shared/session';
import { useEffect, useRef, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import type { OpenBoard } from '../openBoard.ts';
import { type SceneInSight, useScene } from '../rolePlay/useScene.ts';
import type { AskedPart } from '../steps/useStepsPlace.ts';
import { useAsked } from '../useAsked.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { privateSpots } from './privateSpots.ts';

/** The one thing that is asked of this person before anything else. */
export interface AskedOfMe {
  readonly kind: 'offered' | 'plays' | 'watches' | 'vote' | 'private' | 'outcome';
  readonly text: string;
  /** Where it stands. */
  readonly part: AskedPart;
}

/** When every minute to finish is over: only what the present step asks counts. */
const AFTERWARDS = Number.POSITIVE_INFINITY;

const lanesOf = (snapshot: BoardSnapshot) => snapshot.lanes;
const phasesOf = (snapshot: BoardSnapshot) => snapshot.phases;

/** Null where nothing is but what the step says to everybody. */
export function useAskedOfMe(board: OpenBoard): AskedOfMe | null {
  const sight = useScene(board);
  const lanes = useBoardPart(board.store, lanesOf);
  const phases = useBoardPart(board.store, phasesOf);
  useAsked(board);
  if (sight === null) return null;
  const { view } = sight;
  const vote = voteAsked(view, board);
  if (sight.scene.offers.some(({ participant }) => participant === board.info.me.participantId))
    return { kind: 'offered', text: m.session_asks_offered(), part: 'scene' };
  if (vote !== null) return vote;
  if (sight.isUnderway) return sceneAsked(sight);
  if (privateSpots(view, { lanes, phases }, board.info.me, AFTERWARDS) !== null)
    return { kind: 'private', text: m.session_asks_private(), part: 'asked' };
  return outcomeAsked(view, board);
}

function voteAsked({ votes, ballot }: SessionView, { info }: OpenBoard): AskedOfMe | null {
  if (votes.open === null || info.me.role !== 'participant') return null;
  const left = ballot?.left ?? votes.open.paper.dots;
  return left === 0 ? null : { kind: 'vote', text: m.vote_door({ left }), part: 'asked' };
}

function sceneAsked({ myPart }: SceneInSight): AskedOfMe {
  return myPart === null
    ? { kind: 'watches', text: m.session_asks_watches(), part: 'scene' }
    : { kind: 'plays', text: m.session_asks_plays(), part: 'scene' };
}

function outcomeAsked(view: SessionView, { store, info }: OpenBoard): AskedOfMe | null {
  const step = presentStep(view);
  if (step === null || (step.kind !== 'conclude' && step.rule.conclusions !== true)) return null;
  if (info.me.role !== 'participant' || store.can({ type: 'addConclusion' }) !== null) return null;
  return { kind: 'outcome', text: m.session_asks_outcome(), part: 'asked' };
}

/** What is told of it once, where nothing on the screen tells it: the scene speaks for itself. */
export function useAskedTold(asked: AskedOfMe | null, isInSight: boolean): string {
  const [told, setTold] = useState('');
  const before = useRef<string | null | undefined>(undefined);
  const kind = asked?.part === 'asked' ? asked.kind : null;
  const text = asked?.text ?? '';
  useEffect(() => {
    const was = before.current;
    before.current = kind;
    // What stood there at the opening is read where it stands.
    if (was === undefined || was === kind) return;
    setTold(kind === null || isInSight ? '' : text);
  }, [kind, text, isInSight]);
  return told;
}
