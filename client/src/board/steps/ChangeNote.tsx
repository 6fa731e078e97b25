import type { BoardCommand, EmotionValue, Note, Rejection } from '@samenreis/shared/board';
import { NOTE_TEXT_MAX } from '@samenreis/shared/board';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import type { LostTextReason } from '../canvas/boardCanvasProps.ts';
import { Face } from '../canvas/FacePicker.tsx';
import { useSharedText } from '../canvas/useSharedText.ts';
import { FACE_VALUES } from '../many/faceValues.ts';
import { OnBehalfField } from '../OnBehalfField.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { rejectionText } from '../rejectionText.ts';
import type { SharedText } from '../store/sharedText.ts';
import { openIn, type Places } from './openPlaces.ts';
import { faceText, laneText } from './placeText.ts';
import { moveNote } from './stickNote.ts';

interface ChangeNoteProps {
  readonly board: OpenBoard;
  readonly note: Note;
  readonly shared: SharedText;
  readonly places: Places;
  readonly onLostText: (text: string, why: LostTextReason, note?: Note) => void;
  readonly onDone: () => void;
}

/** An own note, open: its words, its feeling and its place. Everything is on the board at once; "done" only closes. */
export function ChangeNote({ board, note, shared, places, onLostText, onDone }: ChangeNoteProps) {
  const { announcer } = useServices();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const { text, step: _, ...handlers } = useSharedText(shared, field, handleRefused);
  const open = openIn(places);

  useLayoutEffect(() => {
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);

  useEffect(() => {
    board.connection.presence.setMine({ editing: note.id });
    return () => board.connection.presence.setMine({ editing: null });
  }, [board, note.id]);

  function handleRefused(reason: Rejection, refused: string): void {
    onDone();
    announcer.announce(rejectionText(reason), 'problem');
    if (refused !== shared.read()) onLostText(refused, 'notWritten', note);
  }

  function tell(refused: Rejection | null): void {
    if (refused === null) announcer.announce(m.list_changed(), 'success');
    else announcer.announce(rejectionText(refused), 'problem');
  }

  function change(command: BoardCommand): void {
    const done = board.store.dispatch(command);
    tell(done.ok ? null : done.reason);
  }

  return (
    <div className="steps-change">
      <textarea
        ref={field}
        rows={4}
        defaultValue={text}
        maxLength={NOTE_TEXT_MAX}
        aria-label={m.list_textOfNote()}
        aria-describedby={`${id}-count`}
        onInput={handlers.handleInput}
        onCompositionStart={handlers.handleCompositionStart}
        onCompositionEnd={handlers.handleCompositionEnd}
      />
      <p id={`${id}-count`} className="steps-count">
        {m.list_count({ used: text.length, max: NOTE_TEXT_MAX })} · {m.list_writeHint()}
      </p>
      {note.value !== null && (
        <FeelingChoice value={note.value} onValue={(value) => change({ type: 'editNote', note: note.id, value })} />
      )}
      {board.store.can({ type: 'editNote', note: note.id, onBehalf: true }) === null && (
        <OnBehalfField
          isOn={note.onBehalf === true}
          onChange={(isOn) => change({ type: 'editNote', note: note.id, onBehalf: isOn ? true : null })}
        />
      )}
      <SelectField
        label={m.list_phase()}
        value={note.place.phase}
        options={withNow(open.phases, note.place.phase)}
        text={(option) => places.phases.find((phase) => phase.id === option)?.name ?? m.steps_nowhere()}
        onValue={(phase) => tell(moveNote(board, note, { lane: note.place.lane, phase }))}
      />
      <SelectField
        label={m.steps_laneLegend()}
        value={note.place.lane}
        options={withNow(open.lanes, note.place.lane)}
        text={(option) => laneName(places, option)}
        onValue={(lane) => tell(moveNote(board, note, { lane, phase: note.place.phase }))}
      />
      <Button purpose="primary" className="steps-go" onClick={onDone}>
        {m.list_done()}
      </Button>
    </div>
  );
}

interface FeelingChoiceProps {
  readonly value: EmotionValue;
  readonly onValue: (value: EmotionValue) => void;
}

function FeelingChoice({ value, onValue }: FeelingChoiceProps) {
  return (
    <fieldset className="steps-faces">
      <legend>{m.canvas_faces()}</legend>
      {FACE_VALUES.map((candidate) => (
        <button key={candidate} type="button" aria-pressed={candidate === value} onClick={() => onValue(candidate)}>
          <Face value={candidate} />
          <span>{faceText(candidate)}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** Where a note is may be closed to new ones, and is chosen all the same. */
function withNow<Id>(open: readonly Id[], now: Id): readonly Id[] {
  return open.includes(now) ? open : [now, ...open];
}

function laneName({ lanes }: Places, id: Note['place']['lane']): string {
  const lane = lanes.find((one) => one.id === id);
  return lane === undefined ? m.steps_nowhere() : laneText(lane, lanes);
}
