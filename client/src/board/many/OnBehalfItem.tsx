import type { Note } from '@samenreis/shared/board';
import { Quote } from 'lucide-react';
import { m } from '../../i18n/messages.ts';
import type { NoteTalk } from '../comments/noteTalk.ts';

interface OnBehalfItemProps {
  readonly notes: readonly Note[];
  readonly me: NoteTalk['me'];
  readonly onChange: (isOn: boolean) => void;
}

/** Whether the own notes among these are somebody else's; only who leads the board says so. */
export function OnBehalfItem({ notes, me, onChange }: OnBehalfItemProps) {
  const own = notes.filter(({ author }) => author === me.participantId);
  if (me.role !== 'facilitator' || own.length === 0) return null;
  const isOn = own.every(({ onBehalf }) => onBehalf === true);
  return (
    <button
      type="button"
      role="menuitemcheckbox"
      tabIndex={-1}
      className="note-menu-item"
      aria-checked={isOn}
      onClick={() => onChange(!isOn)}
    >
      <Quote size={18} aria-hidden="true" />
      <span>
        {m.onBehalf_field()}
        <small className="note-menu-hint">{m.onBehalf_hint()}</small>
      </span>
    </button>
  );
}
