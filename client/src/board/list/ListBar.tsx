import {
  ChevronDown,
  CircleQuestionMark,
  ClipboardPaste,
  Columns3,
  ListPlus,
  Printer,
  Redo2,
  Rows3,
  Search,
  Undo2,
  UserRound,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { useListTools } from './listTools.ts';
import { mayChange } from './mayChange.ts';

interface ListBarProps {
  readonly onFind: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onPrint: () => void;
}

/** What is done with the list as a whole. Where the notes are below it, what is rare waits behind a button. */
export function ListBar({ onFind, onUndo, onRedo, onPrint }: ListBarProps) {
  const { board, list } = useListTools();
  const { role } = board.info.me;
  const isOpen = mayChange(role, list().source.snapshot.board);
  const [isAllShown, setAllShown] = useState(false);
  return (
    <section className="list-bar" aria-label={m.list_bar()}>
      <BarAction icon={<Search size={18} aria-hidden="true" />} text={m.find_title()} onPress={onFind} />
      {isOpen && (
        <>
          <BarAction icon={<Undo2 size={18} aria-hidden="true" />} text={m.canvas_undo()} onPress={onUndo} />
          <BarAction icon={<Redo2 size={18} aria-hidden="true" />} text={m.canvas_redo()} onPress={onRedo} />
        </>
      )}
      <button type="button" className="list-bar-all" aria-expanded={isAllShown} onClick={() => setAllShown(!isAllShown)}>
        <ChevronDown size={18} aria-hidden="true" />
        {m.list_allCommands()}
      </button>
      <div className="list-bar-rare" data-folded={isAllShown ? undefined : ''}>
        <RareActions onPrint={onPrint} isOpen={isOpen} />
      </div>
    </section>
  );
}

function RareActions({ onPrint, isOpen }: Pick<ListBarProps, 'onPrint'> & { readonly isOpen: boolean }) {
  const { board, many, openDialog } = useListTools();
  return (
    <>
      {isOpen && (
        <>
          <BarAction
            icon={<ClipboardPaste size={18} aria-hidden="true" />}
            text={m.canvas_paste()}
            onPress={() => many.clipboard.current?.paste(null)}
          />
          <BarAction
            icon={<ListPlus size={18} aria-hidden="true" />}
            text={m.list_pasteOpen()}
            onPress={() => openDialog({ kind: 'paste' })}
          />
        </>
      )}
      {board.info.me.role === 'facilitator' && (
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
          <BarAction
            icon={<UserRound size={18} aria-hidden="true" />}
            text={m.persona_manage()}
            onPress={() => openDialog({ kind: 'personas' })}
          />
        </>
      )}
      <BarAction icon={<Printer size={18} aria-hidden="true" />} text={m.list_print()} onPress={onPrint} />
      <BarAction
        icon={<CircleQuestionMark size={18} aria-hidden="true" />}
        text={m.list_help()}
        onPress={() => openDialog({ kind: 'help' })}
      />
    </>
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
