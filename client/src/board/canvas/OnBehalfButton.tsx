import { type Note, PERSPECTIVES } from '@samenreis/shared/board';
import { Quote } from 'lucide-react';
import { useId } from 'react';
import { m } from '../../i18n/messages.ts';
import { perspectiveText } from '../../i18n/perspectiveText.ts';
import type { BoardCanvasProps, CanvasCommand } from './boardCanvasProps.ts';

interface OnBehalfButtonProps {
  readonly note: Note;
  readonly ports: Pick<BoardCanvasProps, 'can' | 'dispatch' | 'onRejected'>;
}

type Edit = Extract<CanvasCommand, { readonly type: 'editNotes' }>['edits'][number];

/** That the note is somebody else's, and then from whose side they look; for who may say so. */
export function OnBehalfButton({ note, ports: { can, dispatch, onRejected } }: OnBehalfButtonProps) {
  const id = useId();
  const commandFor = (edit: Omit<Edit, 'note'>): CanvasCommand => ({ type: 'editNotes', edits: [{ note: note.id, ...edit }] });
  const isOn = note.onBehalf === true;
  if (can(commandFor({ onBehalf: true })) !== null) return null;

  function change(edit: Omit<Edit, 'note'>): void {
    const done = dispatch(commandFor(edit));
    if (!done.ok) onRejected(done.reason);
  }

  return (
    <span className="note-editor-mark">
      <button
        type="button"
        aria-pressed={isOn}
        aria-describedby={id}
        title={m.onBehalf_hint()}
        // The press leaves the focus in the text.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => change({ onBehalf: isOn ? null : true })}
      >
        <Quote size={18} aria-hidden="true" />
        {m.onBehalf_field()}
      </button>
      <span id={id} className="visually-hidden">
        {m.onBehalf_hint()}
      </span>
      {isOn && (
        <select
          aria-label={m.onBehalf_side()}
          value={note.perspective}
          onChange={(event) => {
            const perspective = PERSPECTIVES[event.target.selectedIndex];
            if (perspective !== undefined) change({ perspective });
          }}
        >
          {PERSPECTIVES.map((perspective) => (
            <option key={perspective} value={perspective}>
              {perspectiveText(perspective)}
            </option>
          ))}
        </select>
      )}
    </span>
  );
}
