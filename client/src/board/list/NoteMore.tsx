import type { EmotionValue, Note, Perspective } from '@samenreis/shared/board';
import { PERSPECTIVES, REACTION_KINDS } from '@samenreis/shared/board';
import type { ListedNote } from '@samenreis/shared/list';
import { m } from '../../i18n/messages.ts';
import { perspectiveText } from '../../i18n/perspectiveText.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { LinkField } from '../comments/LinkField.tsx';
import { GroupField } from '../groups/GroupField.tsx';
import { usePointing } from '../leading/pointAt.ts';
import { type MenuPart, PART_ATTRIBUTE } from '../many/menuPart.ts';
import { OnBehalfField } from '../OnBehalfField.tsx';
import { rejectionText } from '../rejectionText.ts';
import { FEELINGS } from './feelings.ts';
import { feelingText } from './feelingText.ts';
import { reactionText } from './kindText.ts';
import { useListTools } from './listTools.ts';
import type { NoteRights } from './noteRights.ts';
import { PersonaField } from './PersonaField.tsx';

interface NoteMoreProps {
  readonly entry: ListedNote;
  readonly may: NoteRights;
  readonly onRemove: () => void;
}

/** What can be done with a note beside writing and moving. What somebody may not, is not there, with the reason in its place. */
export function NoteMore({ entry: { note, reactions, group }, may, onRemove }: NoteMoreProps) {
  const { run, board, openDialog, duplicate, tidy } = useListTools();
  const { pointAt } = usePointing();
  const mine = reactions.find(({ participant }) => participant === board.info.me.participantId)?.kind;

  function change(fields: {
    readonly value?: EmotionValue;
    readonly perspective?: Perspective;
    readonly persona?: Note['persona'];
    readonly onBehalf?: true | null;
  }): void {
    run({ type: 'editNote', note: note.id, ...fields }, m.list_changed());
  }

  return (
    <div className="list-more">
      {may.change === null ? (
        <div className="list-more-fields">
          {note.value !== null && (
            <SelectField
              label={m.list_feeling()}
              value={note.value}
              options={FEELINGS}
              text={feelingText}
              onValue={(value) => change({ value })}
            />
          )}
          <SelectField
            part={'colour' satisfies MenuPart}
            label={m.list_perspective()}
            value={note.perspective}
            options={PERSPECTIVES}
            text={perspectiveText}
            onValue={(perspective) => change({ perspective })}
          />
          <LinkField note={note} />
          <PersonaField value={note.persona} onValue={(persona) => change({ persona })} />
          {may.mark === null && (
            <OnBehalfField isOn={note.onBehalf === true} onChange={(isOn) => change({ onBehalf: isOn ? true : null })} />
          )}
        </div>
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
