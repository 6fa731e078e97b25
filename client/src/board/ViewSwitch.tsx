import './viewSwitch.css';
import { List, ListChecks, SquareKanban } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { m } from '../i18n/messages.ts';
import type { BoardView, ViewChoice } from './viewChoice.ts';

interface ViewSwitchProps {
  readonly choice: ViewChoice;
  /** Who only watches has nothing to write step by step. */
  readonly isWriting: boolean;
}

/** Between the views of the board. */
export function ViewSwitch({ choice, isWriting }: ViewSwitchProps) {
  const chosen = useSyncExternalStore(choice.subscribe, choice.get);
  const views = [
    { view: 'board', text: m.list_viewBoard(), Icon: SquareKanban },
    { view: 'list', text: m.list_viewList(), Icon: List },
    ...(isWriting ? [{ view: 'steps', text: m.steps_view(), Icon: ListChecks } as const] : []),
  ] as const satisfies readonly { readonly view: BoardView; readonly text: string; readonly Icon: typeof List }[];
  return (
    <fieldset className="view-switch" aria-label={m.list_viewLabel()}>
      {views.map(({ view, text, Icon }) => (
        <button key={view} type="button" data-view={view} aria-pressed={view === chosen} onClick={() => choice.set(view)}>
          <Icon size={18} aria-hidden="true" />
          <span>{text}</span>
        </button>
      ))}
    </fieldset>
  );
}
