import type { BoardSnapshot } from '@samenreis/shared/board';
import { useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';
import type { Openable } from '../lazyDialog.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { ownAlias } from './shownNames.ts';

const boardOf = (snapshot: BoardSnapshot) => snapshot.board;
const lanesOf = (snapshot: BoardSnapshot) => snapshot.lanes;

interface RulesListProps extends Openable {
  readonly board: OpenBoard;
}

/** What may be done now, and who decides. */
export function RulesList({ board: { store, roster, info } }: RulesListProps) {
  const { locked, othersNotes } = useBoardPart(store, boardOf);
  const lockedLanes = useBoardPart(store, lanesOf).filter((lane) => lane.locked && !lane.archived);
  const list = useSyncExternalStore(roster.subscribe, roster.current);
  const alias = ownAlias(list, info.me);
  return (
    <>
      <ul>
        {locked && <li>{m.facilitate_ruleBoardLocked()}</li>}
        {!locked && lockedLanes.map(({ id, name }) => <li key={id}>{m.facilitate_ruleLaneLocked({ lane: name })}</li>)}
        {(locked || lockedLanes.length > 0) && info.me.role === 'participant' && <li>{m.facilitate_ruleErase()}</li>}
        {!locked && <li>{othersNotes.move ? m.facilitate_ruleMoveYes() : m.facilitate_ruleMoveNo()}</li>}
        {!locked && <li>{othersNotes.edit ? m.facilitate_ruleEditYes() : m.facilitate_ruleEditNo()}</li>}
        {list?.namesHidden === true && <li>{alias === null ? m.facilitate_ruleNames() : m.facilitate_othersSeeYou({ alias })}</li>}
      </ul>
      {info.me.role !== 'facilitator' && <p>{m.facilitate_ruleWho()}</p>}
    </>
  );
}
