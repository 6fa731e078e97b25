import { Ellipsis, PencilLine, Rows3, StickyNote } from 'lucide-react';
import { m } from '../../i18n/messages.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useBoardPart } from '../useBoardPart.ts';

/** The picture is reached from what others stuck, and belongs to it. */
export type StepsTab = 'write' | 'mine' | 'others' | 'picture' | 'more';

interface StepsTabsProps {
  readonly board: OpenBoard;
  readonly tab: StepsTab;
  readonly onTab: (tab: StepsTab) => void;
}

/** The parts of the view, where a thumb reaches them. */
export function StepsTabs({ board: { store, info }, tab, onTab }: StepsTabsProps) {
  const me = info.me.participantId;
  const count = useBoardPart(store, ({ notes }) => {
    let own = 0;
    for (const { author } of notes.values()) if (author === me) own++;
    return own;
  });
  const shown = tab === 'picture' ? 'others' : tab;
  const tabs = [
    { of: 'write', text: m.steps_tabWrite(), Icon: PencilLine },
    { of: 'mine', text: m.steps_tabMine({ count }), Icon: StickyNote },
    { of: 'others', text: m.steps_tabOthers(), Icon: Rows3 },
    { of: 'more', text: m.steps_tabMore(), Icon: Ellipsis },
  ] as const satisfies readonly { readonly of: StepsTab; readonly text: string; readonly Icon: typeof Rows3 }[];
  return (
    <nav className="steps-tabs" aria-label={m.steps_tabs()}>
      {tabs.map(({ of, text, Icon }) => (
        <button key={of} type="button" aria-current={of === shown ? 'page' : undefined} onClick={() => onTab(of)}>
          <Icon size={22} aria-hidden="true" />
          <span>{text}</span>
        </button>
      ))}
    </nav>
  );
}
