import type { PhaseId } from '@samenreis/shared/base';
import { type Note, REACTION_KINDS, type ReactionKind, reactionKey } from '@samenreis/shared/board';
import { ArrowRight, CircleQuestionMark, CornerDownRight, Hand, Heart, type LucideIcon, MessageSquare, Star } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';
import { keyTip } from '../gestures/keyTip.ts';
import { reactionText } from '../list/kindText.ts';
import { MenuChoice, MenuChoices, MenuItem } from '../many/MenuItem.tsx';
import { linkedPhase } from './noteLinks.ts';
import type { NoteDialog, NoteTalk } from './noteTalk.ts';
import { useThread } from './useThread.ts';

interface NoteTalkItemsProps {
  readonly notes: readonly Note[];
  readonly talk: NoteTalk;
  readonly onDialog: (dialog: NoteDialog) => void;
  /** Something was chosen: the menu goes. */
  readonly onDone: () => void;
  /** Goes to a phase. */
  readonly onPhase: (phase: PhaseId) => void;
}

/** What the menu of the canvas offers beside changing a note: what people say of it. */
export function NoteTalkItems({ notes, talk, onDialog, onDone, onPhase }: NoteTalkItemsProps) {
  const [note] = notes;
  if (note === undefined || notes.length > 1) return null;
  return (
    <>
      <ReactionChoices note={note} talk={talk} onDone={onDone} />
      <CommentsItem note={note} talk={talk} onDialog={onDialog} />
      <LinkItems note={note} talk={talk} onDialog={onDialog} onDone={onDone} onPhase={onPhase} />
    </>
  );
}

/** The same signs as on the painted note. */
const ICONS: Readonly<Record<ReactionKind, LucideIcon>> = {
  recognise: Hand,
  heart: Heart,
  idea: Star,
  question: CircleQuestionMark,
};

/** One's own reaction: the one that is chosen already is taken back. */
function ReactionChoices({ note, talk, onDone }: { readonly note: Note } & Pick<NoteTalkItemsProps, 'talk' | 'onDone'>) {
  const reactions = useSyncExternalStore(talk.source.subscribe, () => talk.source.snapshot().reactions);
  const mine = reactions.get(reactionKey(note.id, talk.me.participantId))?.kind;
  if (talk.can({ type: 'react', note: note.id, kind: 'heart' }) !== null) return null;

  function choose(kind: ReactionKind): void {
    const isTakenBack = mine === kind;
    onDone();
    const done = talk.dispatch(isTakenBack ? { type: 'unreact', note: note.id } : { type: 'react', note: note.id, kind });
    if (!done.ok) talk.onRejected(done.reason);
    else talk.onNotice(isTakenBack ? m.comment_unreacted() : m.comment_reacted({ what: reactionText(kind) }));
  }

  return (
    <MenuChoices label={m.comment_react()} part="reactions" shortcut={keyTip('react')}>
      {REACTION_KINDS.map((kind) => {
        const Icon = ICONS[kind];
        return (
          <MenuChoice key={kind} label={reactionText(kind)} isChosen={mine === kind} onChoose={() => choose(kind)}>
            <Icon size={20} aria-hidden="true" />
          </MenuChoice>
        );
      })}
    </MenuChoices>
  );
}

function CommentsItem({ note, talk, onDialog }: { readonly note: Note } & Pick<NoteTalkItemsProps, 'talk' | 'onDialog'>) {
  const { length: count } = useThread(talk, note.id);
  // Nothing to read, and nothing to say.
  if (count === 0 && talk.can({ type: 'addComment', note: note.id, text: 'x' }) !== null) return null;
  return (
    <MenuItem
      icon={MessageSquare}
      label={count === 0 ? m.comment_open() : m.comment_openCount({ count })}
      shortcut={keyTip('comments')}
      onChoose={() => onDialog({ kind: 'comments', note: note.id })}
    />
  );
}

/** The other phase that a note belongs to: the way there, and the choice. */
function LinkItems({ note, talk, onDialog, onDone, onPhase }: Omit<NoteTalkItemsProps, 'notes'> & { readonly note: Note }) {
  const linked = linkedPhase(talk.source.snapshot(), note.id);
  const mayLink = talk.can({ type: 'editNote', note: note.id, linkTo: null }) === null;
  return (
    <>
      {linked !== null && (
        <MenuItem
          icon={ArrowRight}
          label={m.comment_linkGo({ number: linked.ordinal, name: linked.phase.name })}
          onChoose={() => {
            onDone();
            onPhase(linked.phase.id);
          }}
        />
      )}
      {mayLink && (
        <MenuItem
          icon={CornerDownRight}
          label={m.comment_linkTitle()}
          shortcut={keyTip('link')}
          onChoose={() => onDialog({ kind: 'link', note: note.id })}
        />
      )}
    </>
  );
}
