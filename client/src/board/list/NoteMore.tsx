import type { BoardSnapshot } from '@samenreis/shared/board';
import { REACTION_KINDS } from '@samenreis/shared/board';
import type { ListedNote } from '@samenreis/shared/list';
import { m } from '../../i18n/messages.ts';
import { GroupField } from '../groups/GroupField.tsx';
import { usePointing } from '../leading/pointAt.ts';
import { type MenuPart, PART_ATTRIBUTE } from '../many/menuPart.ts';
import { conclusionsOn } from '../outcome/restingOn.ts';
import { rejectionText } from '../rejectionText.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { reactionText } from './kindText.ts';
import { useListTools } from './listTools.ts';
import { NoteFields } from './NoteFields.tsx';
import type { NoteRights } from './noteRights.ts';

const conclusionsOf = (snapshot: BoardSnapshot) => snapshot.conclusions;

interface NoteMoreProps {
  readonly entry: ListedNote;
  readonly may: NoteRights;
  readonly onRemove: () => void;
}

/** What can be done with a note beside writing and moving. What somebody may not, is not there, with the reason in its place. */
export function NoteMore({ entry: { note, reactions, group }, may, onRemove }: NoteMoreProps) {
  const { run, board, openDialog, duplicate, tidy } = useListTools();
  const { pointAt } = usePointing();
  const mayConclude = board.store.can({ type: 'addConclusion' }) === null;
  const isUsed = conclusionsOn({ conclusions: useBoardPart(board.store, conclusionsOf) }, note.id).length > 0;
  const mine = reactions.find(({ participant }) => participant === board.info.me.participantId)?.kind;

  return (
    <div className="list-more">
      {may.change === null ? (
        <NoteFields note={note} mayMark={may.mark === null} />
      ) : (
        <p className="list-meta">{rejectionText(may.change)}</p>
      )}
      {may.move === null && <GroupField note={note} group={group} />}
      {may.react === null && (
        <fieldset className="list-reactions" {...{ [PART_ATTRIBUTE]: 'reactions' satisfies MenuPart }}>
          <legend>{m.list_react()}</legend>
          {REACTION_KINDS.map((kind) => (
            <button
              key={kind}
              type="button"
              aria-pressed={mine === kind}
              onClick={() => run(mine === kind ? { type: 'unreact', note: note.id } : { type: 'react', note: note.id, kind })}
            >
              {reactionText(kind)}
            </button>
          ))}
        </fieldset>
      )}
      <div className="list-more-actions">
        {may.copy === null && (
          <>
            <button type="button" onClick={() => duplicate(note)}>
              {m.list_duplicate()}
            </button>
            <button type="button" onClick={() => openDialog({ kind: 'move', note: note.id, isCopy: true })}>
              {m.list_copyTo()}
            </button>
          </>
        )}
        {pointAt !== null && (
          <button type="button" onClick={() => pointAt({ type: 'note', note: note.id })}>
            {m.leading_point()}
          </button>
        )}
        {(mayConclude || isUsed) && (
          <button type="button" onClick={() => openDialog({ kind: 'note', dialog: { kind: 'conclude', notes: [note.id] } })}>
            {mayConclude ? m.outcome_use() : m.outcome_used()}
          </button>
        )}
        {may.move === null && (
          <button type="button" onClick={() => tidy(note)}>
            {m.list_tidy()}
          </button>
        )}
        {may.remove === null && (
          <button type="button" className="list-remove" onClick={onRemove}>
            {m.list_remove()}
          </button>
        )}
      </div>
    </div>
  );
}
