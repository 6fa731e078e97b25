import './list.css';
import './listPrint.css';
import { useRef, useState, useSyncExternalStore } from 'react';
import { draftCell, pinned } from './draftCell.ts';
import { JustHappened } from './JustHappened.tsx';
import { LazyListDialogs } from './LazyListDialogs.tsx';
import { ListBar } from './ListBar.tsx';
import { ListNotes } from './ListNotes.tsx';
import { ListSkips } from './ListSkips.tsx';
import type { ListDialog } from './listDialog.ts';
import type { ListViewProps } from './listState.ts';
import { ListToolsProvider } from './listTools.ts';
import { mayChange } from './mayChange.ts';
import { NewNoteForm } from './NewNoteForm.tsx';
import { NewNoteJump } from './NewNoteJump.tsx';
import { emptyDraft } from './noteDraft.ts';
import { PhaseNav } from './PhaseNav.tsx';
import { PickedBar } from './PickedBar.tsx';
import { PrintHead } from './PrintHead.tsx';
import { useBoardList } from './useBoardList.ts';
import { useListActions } from './useListActions.ts';
import { useListMany } from './useListMany.ts';
import { useListNotes } from './useListNotes.ts';
import { useListTalk } from './useListTalk.ts';
import { usePrinting } from './usePrinting.ts';
import { useSelectionTold } from './useSelectionTold.ts';
import { useToolsOfList } from './useToolsOfList.ts';
import { useWhose, WhoseFelt } from './WhoseFelt.tsx';

/** The board as headings and lists: the canvas's equal for who does not see it, or does not drag. */
export function ListView(props: ListViewProps) {
  const { board, selection, state, onState } = props;
  const list = useBoardList(board.store);
  const latest = useRef(list);
  latest.current = list;
  const actions = useListActions(board, () => latest.current);
  const talk = useListTalk(props);
  const { printing, print } = usePrinting();
  const [dialog, setDialog] = useState<ListDialog | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const newText = useRef<HTMLTextAreaElement>(null);
  const draft = state.draft ?? emptyDraft(board.info.me.perspective);
  const many = useListMany(props, {
    root,
    openDialog: setDialog,
    goTo: (note) => notes.goTo(note),
    cellHere: () => cell,
  });
  const { filter } = props.find;
  const test = useSyncExternalStore(filter.subscribe, filter.test);
  const focusForm = () => newText.current?.focus();
  const notes = useListNotes({ props, list, printing, actions, many, root, openDialog: setDialog, focusForm });
  const { whose, choose } = useWhose(board.store);
  const tools = useToolsOfList({ props, list: latest, actions, many, notes, whose, openDialog: setDialog });

  useSelectionTold(board, selection);

  const place = draftCell(list, draft, notes.part, board.info.me.role === 'facilitator');
  const cell = place === null ? null : { phase: place.phase, lane: place.lane, kind: draft.kind, value: draft.value };
  // To who may stick nothing no way to the form is shown: it says why there.
  const waysToNew = cell !== null && mayChange(board.info.me.role, list.source.snapshot.board) ? newText : null;
  return (
    <ListToolsProvider value={tools}>
      <div className="list-root">
        {waysToNew !== null && <NewNoteJump newText={waysToNew} />}
        <div className="list-columns">
          <ListSkips onNotes={notes.enter} newText={waysToNew} />
          <div className="list-side">
            <PhaseNav list={notes.sought} part={notes.part} onPart={notes.showPart} />
            <ListBar
              onFind={props.find.open}
              onUndo={() => actions.step('undo')}
              onRedo={() => actions.step('redo')}
              onPrint={() => (test === null ? print('all') : setDialog({ kind: 'print' }))}
            />
            <WhoseFelt personas={list.source.snapshot.personas} whose={whose} onWhose={choose} />
          </div>
          <div className="list-middle">
            <div ref={root} id="list-notes" className="list-content" tabIndex={-1} {...notes.handlers}>
              <PrintHead printing={printing} filter={filter} />
              <ListNotes {...notes.shown} selection={selection} />
            </div>
            <PickedBar selection={selection} {...notes.picked} />
          </div>
          <div className="list-aside">
            {list.phases.length > 0 && (
              <NewNoteForm
                cell={place}
                onPhase={(phase) => (notes.part === 'all' ? onState({ draft: { ...draft, phase } }) : notes.showPart(phase))}
                draft={draft}
                onDraft={(next) => onState({ draft: pinned(next, place) })}
                fieldRef={newText}
              />
            )}
            <JustHappened news={props.news} />
          </div>
        </div>
        <LazyListDialogs dialog={dialog} talk={talk} cell={cell} sought={test} onPrint={print} onClose={() => setDialog(null)} />
      </div>
    </ListToolsProvider>
  );
}
