import './rulesSign.css';
import type { BoardSnapshot } from '@samenreis/shared/board';
import { Lock } from 'lucide-react';
import { useId, useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { ownAlias } from './shownNames.ts';

const boardOf = (snapshot: BoardSnapshot) => snapshot.board;
const lanesOf = (snapshot: BoardSnapshot) => snapshot.lanes;

/** A sign in the header as soon as something is restricted; behind it stands what may be done now, and who decides. */
export function RulesSign({ board: { store, roster, info } }: { readonly board: OpenBoard }) {
  const { locked, othersNotes } = useBoardPart(store, boardOf);
  const lockedLanes = useBoardPart(store, lanesOf).filter((lane) => lane.locked && !lane.archived);
  const list = useSyncExternalStore(roster.subscribe, roster.current);
  const popoverId = useId();
  const areNamesHidden = list?.namesHidden ?? false;
  const leads = info.me.role === 'facilitator';
  const isRestricted = locked || !othersNotes.move || lockedLanes.length > 0 || areNamesHidden;
  if (!isRestricted || info.me.role === 'viewer') return null;
  const alias = ownAlias(list, info.me);
  return (
    <>
      <button type="button" className="rules-sign" popoverTarget={popoverId}>
        <Lock size={16} aria-hidden="true" />
        <span>{leads ? m.facilitate_rulesOfParticipants() : m.facilitate_rules()}</span>
      </button>
      <div id={popoverId} popover="auto" className="header-popover rules-popover">
        <h2>{leads ? m.facilitate_rulesTitleFacilitator() : m.facilitate_rulesTitle()}</h2>
        <ul>
          {locked && <li>{m.facilitate_ruleBoardLocked()}</li>}
          {!locked && lockedLanes.map(({ id, name }) => <li key={id}>{m.facilitate_ruleLaneLocked({ lane: name })}</li>)}
          {!locked && <li>{othersNotes.move ? m.facilitate_ruleMoveYes() : m.facilitate_ruleMoveNo()}</li>}
          {!locked && <li>{othersNotes.edit ? m.facilitate_ruleEditYes() : m.facilitate_ruleEditNo()}</li>}
          {areNamesHidden && <li>{alias === null ? m.facilitate_ruleNames() : m.facilitate_othersSeeYou({ alias })}</li>}
        </ul>
        {!leads && <p>{m.facilitate_ruleWho()}</p>}
      </div>
    </>
  );
}
