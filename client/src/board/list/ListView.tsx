import './list.css';
import './listPrint.css';
import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useServices } from '../../app/services.ts';
import { rejectionText } from '../rejectionText.ts';
import { JustHappened } from './JustHappened.tsx';
import { ListBar } from './ListBar.tsx';
import { ListDialogs } from './ListDialogs.tsx';
import { ListNotes } from './ListNotes.tsx';
import { ListSkips } from './ListSkips.tsx';
import type { ListViewProps } from './listState.ts';
import { type ListDialog, type ListTools, ListToolsProvider } from './listTools.ts';
import { NewNoteForm } from './NewNoteForm.tsx';
import { NewNoteJump } from './NewNoteJump.tsx';
import { emptyDraft } from './noteDraft.ts';
import { noteRights } from './noteRights.ts';
import { PhaseNav } from './PhaseNav.tsx';
import { useBoardList } from './useBoardList.ts';
import { useListActions } from './useListActions.ts';
import { useListNotes } from './useListNotes.ts';
import { useListTalk } from './useListTalk.ts';
import { useNews } from './useNews.ts';
import { usePrinting } from './usePrinting.ts';

/** The board as headings and lists: the canvas's equal for who does not see it, or does not drag. */
export function ListView(props: ListViewProps) {
  const { board, names, state, onState } = props;
  const list = useBoardList(board.store);
  const latest = useRef(list);
  latest.current = list;
  const actions = useListActions(board, () => latest.current);
  const talk = useListTalk(props);
  const news = useNews(board.store, board.connection.presence);
  const isPrinting = usePrinting();
  const [dialog, setDialog] = useState<ListDialog | null>(null);
  const newText = useRef<HTMLTextAreaElement>(null);
  const notes = useListNotes(props, list, isPrinting, actions);
  const { announcer } = useServices();

  const { snapshot } = list.source;
  const rights = useMemo(
    () => noteRights(board.info.me, snapshot.board, snapshot.lanes),
    [board.info.me, snapshot.board, snapshot.lanes],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what acts reads what is there when it acts; only words and rights are drawn.
  const tools = useMemo<ListTools>(
    () => ({
      board,
      names,
      rights,
      list: () => latest.current,
      run: actions.run,
      refuseText(reason, text) {
        announcer.announce(rejectionText(reason));
        if (text.trim() !== '') props.onLostText(text, 'notWritten');
      },
      duplicate(note) {
        const copy = actions.duplicate(note);
        if (copy !== null) notes.goTo(copy);
      },
      openDialog: setDialog,
      goTo: (note) => notes.goTo(note),
      goToPhase(phase) {
        flushSync(() => notes.showPart(phase));
        document.getElementById(`phase-${phase}`)?.focus();
      },
    }),
    [board, names, rights, snapshot.personas],
  );

  const phase = notes.part === 'all' || notes.part === 'unplaced' ? (list.phases[0]?.phase.id ?? null) : notes.part;
  return (
    <ListToolsProvider value={tools}>
      <div className="list-root">
        {phase !== null && <NewNoteJump newText={newText} />}
        <div className="list-columns">
          <ListSkips newText={newText} />
          <div className="list-side">
            <PhaseNav list={notes.sought} part={notes.part} onPart={notes.showPart} />
            <ListBar onFind={props.find.open} onUndo={() => actions.step('undo')} onRedo={() => actions.step('redo')} />
          </div>
          <div ref={notes.root} id="list-notes" className="list-content" tabIndex={-1} {...notes.handlers}>
            <ListNotes {...notes.shown} selection={props.selection} />
          </div>
          <div className="list-aside">
            {phase !== null && (
              <NewNoteForm
                phase={phase}
                onPhase={notes.showPart}
                draft={state.draft ?? emptyDraft(board.info.me.perspective)}
                onDraft={(draft) => onState({ ...state, draft })}
                fieldRef={newText}
              />
            )}
            <JustHappened news={news} sound={props.sound} />
          </div>
        </div>
        <ListDialogs dialog={dialog} talk={talk} onClose={() => setDialog(null)} />
      </div>
    </ListToolsProvider>
  );
}
