import './viewSwitch.css';
import { List, SquareKanban } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { m } from '../i18n/messages.ts';
import type { BoardView, ViewChoice } from './viewChoice.ts';

/** Between the two equal views of the board. */
export function ViewSwitch({ choice }: { readonly choice: ViewChoice }) {
  const chosen = useSyncExternalStore(choice.subscribe, choice.get);
  const views = [
    { view: 'board', text: m.list_viewBoard(), Icon: SquareKanban },
    { view: 'list', text: m.list_viewList(), Icon: List },
  ] as const satisfies readonly { readonly view: BoardView; readonly text: string; readonly Icon: typeof List }[];
  return (
    <fieldset className="view-switch" aria-label={m.list_viewLabel()}>
      {views.map(({ view, text, Icon }) => (
        <button key={view} type="button" aria-pressed={view === chosen} onClick={() => choice.set(view)}>
          <Icon size={18} aria-hidden="true" />
          <span>{text}</span>
        </button>
      ))}
    </fieldset>
  );
}
