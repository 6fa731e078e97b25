import '../../ui/smallButtons.css';
import type { NoteId } from '@samenreis/shared/base';
import { theme } from '@samenreis/shared/layout';
import type { LinkedPhase, ListedNote, NoteReaction } from '@samenreis/shared/list';
import { memo, useId } from 'react';
import { m } from '../../i18n/messages.ts';
import { perspectiveText } from '../../i18n/perspectiveText.ts';
import { groupName } from '../groups/groupDeeds.ts';
import { usePointing } from '../leading/pointAt.ts';
import { dotsText } from '../voting/dotsText.ts';
import { feelingWord, signedText } from './feelingText.ts';
import { reactionText } from './kindText.ts';
import { useListTools } from './listTools.ts';
import { NoteMore } from './NoteMore.tsx';
import { NoteWriter } from './NoteWriter.tsx';
import { noteShort } from './noteShort.ts';
import { NOTE_ATTRIBUTE } from './useNoteFocus.ts';

/** What somebody has open at a note: the field of its text, or what else can be done with it. */
export type OpenPart = 'text' | 'more' | null;

interface NoteItemProps {
  readonly entry: ListedNote;
  /** The one note that Tab stops at. */
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** Chosen by hand, beside others. */
  readonly isPicked: boolean;
  readonly openPart: OpenPart;
  /** Who else writes in it now. */
  readonly typist: string | null;
  readonly onOpen: (note: NoteId, part: OpenPart) => void;
  readonly onRemove: (note: NoteId) => void;
  readonly onPick: (note: NoteId) => void;
}

/** One note: what it says, what is known of it, and what this person may do with it. */
export const NoteItem = memo(function NoteItem(props: NoteItemProps) {
  const { entry, isActive, isSelected, isPicked, openPart, typist, onOpen, onRemove } = props;
  const { note } = entry;
  const { rights, board, openDialog } = useListTools();
  const id = useId();
  const may = rights(note);
  const tab = { tabIndex: isActive ? 0 : -1, 'aria-describedby': `${id}-text` };
  return (
    // biome-ignore-start lint/a11y/noNoninteractiveTabindex: notes are gone through with the arrows; their buttons are in them.
    <li
      {...{ [NOTE_ATTRIBUTE]: note.id }}
      className="list-note small-buttons"
      data-picked={isPicked || undefined}
      tabIndex={isActive ? 0 : -1}
      aria-labelledby={`${isPicked ? `${id}-picked ` : ''}${openPart === 'text' ? '' : `${id}-text `}${id}-meta`}
      aria-current={isSelected ? 'true' : undefined}
    >
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above. */}
      <span className="list-note-paper" style={{ background: theme.papers[note.perspective] }} />
      {board.info.me.role !== 'viewer' && (
        <label className="list-note-pick">
          <input
            type="checkbox"
            tabIndex={tab.tabIndex}
            aria-label={m.list_pick({ text: noteShort(note.text) })}
            checked={isPicked}
            onChange={() => props.onPick(note.id)}
          />
        </label>
      )}
      <div className="list-note-body">
        {isPicked && (
          <span id={`${id}-picked`} className="visually-hidden">
            {m.list_isPicked()}
          </span>
        )}
        {openPart === 'text' ? (
          <NoteWriter note={note} onDone={() => onOpen(note.id, null)} />
        ) : (
          <p id={`${id}-text`} className="list-note-text">
            {note.text.trim() === '' ? <em>{m.canvas_note_empty()}</em> : note.text}
          </p>
        )}
        <p id={`${id}-meta`} className="list-meta">
          <NoteFacts entry={entry} />
          {entry.linked !== null && <LinkFact linked={entry.linked} tabIndex={tab.tabIndex} />}
          {entry.votes > 0 && <strong> · {dotsText(entry.votes)}</strong>}
          {typist !== null && <strong> · {m.list_writing({ name: typist })}</strong>}
        </p>
      </div>
      <div className="list-note-actions">
        {may.write === null && openPart !== 'text' && (
          <button type="button" {...tab} onClick={() => onOpen(note.id, 'text')}>
            {m.list_edit()}
          </button>
        )}
        {may.move === null && (
          <button type="button" {...tab} onClick={() => openDialog({ kind: 'move', note: note.id, isCopy: false })}>
            {m.list_move()}
          </button>
        )}
        {(may.react === null || entry.comments > 0) && (
          <button type="button" {...tab} onClick={() => openDialog({ kind: 'note', dialog: { kind: 'comments', note: note.id } })}>
            {entry.comments === 0 ? m.comment_open() : m.comment_openCount({ count: entry.comments })}
          </button>
        )}
        {(may.react === null || may.change === null) && (
          <button
            type="button"
            {...tab}
            aria-expanded={openPart === 'more'}
            onClick={() => onOpen(note.id, openPart === 'more' ? null : 'more')}
          >
            {m.list_more()}
          </button>
        )}
      </div>
      {openPart === 'more' && <NoteMore entry={entry} may={may} onRemove={() => onRemove(note.id)} />}
    </li>
  );
});

/** That everybody is asked to look at this note now. */
function PointedAt({ note }: { readonly note: NoteId }) {
  const { at } = usePointing();
  return at?.type === 'note' && at.note === note ? <strong className="list-pointed">{m.list_pointedAt()} · </strong> : null;
}

/** "Gevoel −2, heel naar · Inwoner of cliënt · Over Ans · Fatima B. · 2 keer ‘Herken ik’" */
function NoteFacts({ entry: { note, reactions, group } }: { readonly entry: ListedNote }) {
  const { names, list } = useListTools();
  const persona = note.persona === null ? undefined : list().source.snapshot.personas.find(({ id }) => id === note.persona);
  const author = names(note.author);
  const facts = [
    note.value === null ? null : m.list_noteFeeling({ value: signedText(note.value), word: feelingWord(note.value) }),
    group === null ? null : m.group_fact({ name: groupName(group.name) }),
    // “Somebody else”, and then who, would be two people.
    note.perspective === 'other' && author !== m.board_unknownPerson() ? null : perspectiveText(note.perspective),
    persona === undefined ? null : m.list_notePersona({ name: persona.name }),
    author === m.board_unknownPerson() ? null : author,
    note.onBehalf === true ? m.onBehalf_sign() : null,
    ...reactionFacts(reactions),
  ];
  return (
    <>
      <PointedAt note={note.id} />
      {facts.filter((fact) => fact !== null).join(' · ')}
    </>
  );
}

/** The way to the other phase that a note belongs to. */
function LinkFact({ linked: { phase, ordinal }, tabIndex }: { readonly linked: LinkedPhase; readonly tabIndex: number }) {
  const { goToPhase } = useListTools();
  return (
    <>
      {' · '}
      <button type="button" className="list-link" tabIndex={tabIndex} title={phase.name} onClick={() => goToPhase(phase.id)}>
        {m.comment_linkFact({ number: ordinal })}
      </button>
    </>
  );
}

function reactionFacts(reactions: readonly NoteReaction[]): readonly string[] {
  const counts = new Map<NoteReaction['kind'], number>();
  for (const { kind } of reactions) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => m.list_reacted({ count, what: reactionText(kind) }));
}
