import { Columns3, Printer, Redo2, Rows3, Search, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '../../i18n/messages.ts';
import { useListTools } from './listTools.ts';

interface ListBarProps {
  readonly onFind: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** What is done with the list as a whole. */
export function ListBar({ onFind, onUndo, onRedo }: ListBarProps) {
  const { board, openDialog } = useListTools();
  const { role } = board.info.me;
  return (
    <section className="list-bar" aria-label={m.list_bar()}>
      <BarAction icon={<Search size={18} aria-hidden="true" />} text={m.find_title()} onPress={onFind} />
      {role !== 'viewer' && (
        <>
          <BarAction icon={<Undo2 size={18} aria-hidden="true" />} text={m.canvas_undo()} onPress={onUndo} />
          <BarAction icon={<Redo2 size={18} aria-hidden="true" />} text={m.canvas_redo()} onPress={onRedo} />
        </>
      )}
      {role === 'facilitator' && (
        <>
          <BarAction
            icon={<Columns3 size={18} aria-hidden="true" />}
            text={m.list_managePhases()}
            onPress={() => openDialog({ kind: 'phases' })}
          />
          <BarAction
            icon={<Rows3 size={18} aria-hidden="true" />}
            text={m.list_manageLanes()}
            onPress={() => openDialog({ kind: 'lanes' })}
          />
        </>
      )}
      <BarAction icon={<Printer size={18} aria-hidden="true" />} text={m.list_print()} onPress={() => window.print()} />
      <details className="list-details list-help">
        <summary>{m.list_help()}</summary>
        <ul>
          <li>{m.list_helpArrows()}</li>
          <li>{m.list_helpTab()}</li>
          <li>{m.list_helpEnter()}</li>
          <li>{m.list_helpDelete()}</li>
          <li>{m.list_helpUndo()}</li>
          <li>{m.list_helpNews()}</li>
        </ul>
      </details>
    </section>
  );
}

interface BarActionProps {
  readonly icon: ReactNode;
  readonly text: string;
  readonly onPress: () => void;
}

function BarAction({ icon, text, onPress }: BarActionProps) {
  return (
    <button type="button" onClick={onPress}>
      {icon}
      {text}
    </button>
  );
}
