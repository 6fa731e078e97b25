import type { PersonaId } from '@samenreis/shared/base';
import type { Note } from '@samenreis/shared/board';
import { useId } from 'react';
import { m } from '../../i18n/messages.ts';
import type { NoteTalk } from '../comments/noteTalk.ts';
import { keyTip } from '../gestures/keyTip.ts';
import { useShownKey } from '../letterKeys.ts';
import { type MenuPart, PART_ATTRIBUTE } from './menuPart.ts';

interface PersonaChoicesProps {
  readonly notes: readonly Note[];
  readonly talk: Pick<NoteTalk, 'source' | 'can'>;
  readonly onPersona: (persona: PersonaId | null) => void;
}

/** About which persona the picked notes are, by name; nothing where the board has none or none of them may be changed. */
export function PersonaChoices({ notes, talk, onPersona }: PersonaChoicesProps) {
  const headingId = useId();
  const key = useShownKey(keyTip('persona'));
  const personas = talk.source
    .snapshot()
    .personas.filter(({ id, archived }) => !archived || notes.some((note) => note.persona === id));
  if (personas.length === 0 || !mayChangeAny(notes, talk)) return null;
  const choices = [{ id: null, name: m.list_nobody() }, ...personas];
  return (
    <div className="note-menu-personas">
      <span id={headingId}>
        {m.list_persona()}
        {key && (
          <span aria-hidden="true" className="note-menu-key">
            <kbd>{key}</kbd>
          </span>
        )}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a menu holds groups, and a fieldset is none in it */}
      <div role="group" aria-labelledby={headingId} {...{ [PART_ATTRIBUTE]: 'persona' satisfies MenuPart }}>
        {choices.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            role="menuitemradio"
            tabIndex={-1}
            className="note-menu-persona"
            aria-checked={notes.every((note) => note.persona === id)}
            onClick={() => onPersona(id)}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}

/** The policy looks at a note's author and its lane: one question stands for all notes that have both in common. */
function mayChangeAny(notes: readonly Note[], { can }: PersonaChoicesProps['talk']): boolean {
  const asked = new Map(notes.map((note) => [`${note.author}|${note.place.lane}`, note.id]));
  return [...asked.values()].some((note) => can({ type: 'editNote', note, persona: null }) === null);
}
