import type { NoteId, ParticipantId } from '@samenreis/shared/base';
import type { BoardList, ListedNote, ListedPhase } from '@samenreis/shared/list';
import { useCallback, useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';
import type { SelectionStore } from '../store/selectionStore.ts';
import { FirstStep } from './FirstStep.tsx';
import { useListTools } from './listTools.ts';
import { NoteItem, type OpenPart } from './NoteItem.tsx';
import { PhaseSection } from './PhaseSection.tsx';
import type { OpenedNote } from './useOpenNote.ts';
import { useTypists } from './useTypists.ts';

interface ListNotesProps {
  readonly phases: readonly ListedPhase[];
  /** Something is looked for, and the rest left out. */
  readonly isSought: boolean;
  /** Null where the tray is not shown. */
  readonly unplaced: BoardList['unplaced'] | null;
  readonly active: NoteId | null;
  readonly opened: OpenedNote | null;
  readonly selection: SelectionStore;
  readonly onOpen: (note: NoteId, part: OpenPart) => void;
  readonly onRemove: (note: NoteId) => void;
  /** Notes are chosen by hand: each shows whether it is. */
  readonly isPicking: boolean;
  readonly onPick: (note: NoteId) => void;
}

/** The notes that are shown, below their headings. */
export function ListNotes(props: ListNotesProps) {
  const { isSought, phases, unplaced, active, opened, selection, isPicking, onOpen, onRemove, onPick } = props;
  const { board, names, list } = useListTools();
  const selected = useSyncExternalStore(selection.subscribe, selection.get);
  const typists = useTypists(board.connection.presence);
  const item = useCallback(
    (entry: ListedNote) => (
      <NoteItem
        key={entry.note.id}
        entry={entry}
        isActive={entry.note.id === active}
        isSelected={selected.has(entry.note.id)}
        isPicked={isPicking && selected.has(entry.note.id)}
        openPart={opened?.note === entry.note.id ? opened.part : null}
        typist={nameOf(typists.get(entry.note.id), names)}
        onOpen={onOpen}
        onRemove={onRemove}
        onPick={onPick}
      />
    ),
    [active, selected, isPicking, opened, typists, names, onOpen, onRemove, onPick],
  );
  const lacks = lackOf(list());
  return (
    <>
      {lacks !== null && <FirstStep lacks={lacks} />}
      {phases.map((listed) => (
        <PhaseSection key={listed.phase.id} listed={listed} item={item} />
      ))}
      {unplaced !== null && unplaced.length > 0 && (
        <section className="list-phase">
          <h2 tabIndex={-1}>{m.list_unplaced()}</h2>
          <p className="list-meta">{m.list_unplacedText()}</p>
          <ul className="list-notes">{unplaced.map(item)}</ul>
        </section>
      )}
      {isSought && phases.length === 0 && !unplaced?.length && <p>{m.find_noneHere()}</p>}
    </>
  );
}

/** Without both nobody can stick a note. */
function lackOf({ phases }: BoardList): 'phases' | 'lanes' | null {
  if (phases.length === 0) return 'phases';
  return phases[0]?.lanes.length === 0 ? 'lanes' : null;
}

function nameOf(typist: ParticipantId | undefined, names: (participant: ParticipantId) => string): string | null {
  return typist === undefined ? null : names(typist);
}
