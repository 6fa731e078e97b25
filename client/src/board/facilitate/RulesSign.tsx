import './rulesSign.css';
import type { BoardSnapshot } from '@samenreis/shared/board';
import { Lock } from 'lucide-react';
import { useId, useState, useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';
import { lateParts } from '../lateParts.ts';
import { lazyPart } from '../lazyDialog.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useBoardPart } from '../useBoardPart.ts';

const RulesList = lazyPart(() => lateParts.rules().then((part) => part.RulesList));

const boardOf = (snapshot: BoardSnapshot) => snapshot.board;
const lanesOf = (snapshot: BoardSnapshot) => snapshot.lanes;

/** A sign in the header as soon as something is restricted; behind it stands what may be done now, and who decides. */
export function RulesSign({ board }: { readonly board: OpenBoard }) {
  const { store, roster, info } = board;
  const { locked, othersNotes } = useBoardPart(store, boardOf);
  const lanes = useBoardPart(store, lanesOf);
  const list = useSyncExternalStore(roster.subscribe, roster.current);
  const popoverId = useId();
  const [isOpen, setOpen] = useState(false);
  const isLaneLocked = lanes.some((lane) => lane.locked && !lane.archived);
  const leads = info.me.role === 'facilitator';
  const isRestricted = locked || !othersNotes.move || isLaneLocked || (list?.namesHidden ?? false);
  if (!isRestricted || info.me.role === 'viewer') return null;
  return (
    <>
      <button type="button" className="rules-sign" popoverTarget={popoverId}>
        <Lock size={16} aria-hidden="true" />
        <span>{leads ? m.facilitate_rulesOfParticipants() : m.facilitate_rules()}</span>
      </button>
      <div
        id={popoverId}
        popover="auto"
        className="header-popover rules-popover"
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        <h2>{leads ? m.facilitate_rulesTitleFacilitator() : m.facilitate_rulesTitle()}</h2>
        <RulesList isOpen={isOpen} onClose={() => setOpen(false)} board={board} />
      </div>
    </>
  );
}
