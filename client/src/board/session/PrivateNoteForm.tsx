import { NOTE_TEXT_MAX, type NoteKind } from '@samenreis/shared/board';
import { newPrivateNoteId } from '@samenreis/shared/protocol';
import { type SubmitEvent, useRef, useState } from 'react';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { FEELINGS } from '../list/feelings.ts';
import { feelingText } from '../list/feelingText.ts';
import { kindText } from '../list/kindText.ts';
import type { OpenBoard } from '../openBoard.ts';
import type { PrivateSpots } from './privateSpots.ts';
import type { usePrivateDraft } from './usePrivateDraft.ts';
import { usePrivateNotes } from './usePrivateNotes.ts';

interface PrivateNoteFormProps {
  readonly board: OpenBoard;
  readonly spots: PrivateSpots;
  readonly draft: ReturnType<typeof usePrivateDraft>;
}

/** A note for oneself: what it is about, where in the journey, and the words. */
export function PrivateNoteForm({ board, spots, draft }: PrivateNoteFormProps) {
  const { announcer } = useServices();
  const { send } = usePrivateNotes(board);
  const field = useRef<HTMLTextAreaElement>(null);
  const { begun, change } = draft;
  const { text, value } = begun;
  const [isEmpty, setEmpty] = useState(false);
  // What is not asked any more gives way to what is.
  const kind = spots.kinds.find((one) => one === begun.kind) ?? spots.kinds[0];
  const lane = spots.lanes.find(({ id }) => id === begun.lane) ?? spots.lanes[0];
  const phase = spots.phases.find(({ id }) => id === begun.phase) ?? spots.phases[0];
  if (kind === undefined || lane === undefined || phase === undefined) return null;

  async function keep(place: { readonly kind: NoteKind; readonly lane: typeof lane; readonly phase: typeof phase }): Promise<void> {
    if (place.lane === undefined || place.phase === undefined) return;
    const note = {
      id: newPrivateNoteId({ nowMs: Date.now(), random: Math.random }),
      kind: place.kind,
      lane: place.lane.id,
      phase: place.phase.id,
      perspective: board.info.me.perspective,
      value: place.kind === 'emotion' ? value : null,
      persona: null,
      text: text.trim(),
    };
    if ((await send({ type: 'put', note })) === null) return;
    change({ text: '' });
    announcer.announce(m.private_kept(), 'success');
    field.current?.focus();
  }

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    setEmpty(text.trim() === '');
    if (text.trim() !== '' && kind !== undefined) void keep({ kind, lane, phase });
    else field.current?.focus();
  }

  return (
    <form className="step-form" noValidate onSubmit={handleSubmit}>
      <TextArea
        label={m.private_text()}
        fieldRef={field}
        value={text}
        maxLength={NOTE_TEXT_MAX}
        error={isEmpty ? m.list_textError() : null}
        onValue={(next) => change({ text: next })}
      />
      <div className="step-form-row">
        <SelectField
          label={m.list_kind()}
          value={kind}
          options={spots.kinds}
          text={kindText}
          onValue={(next) => change({ kind: next })}
        />
        {kind === 'emotion' && (
          <SelectField
            label={m.list_feeling()}
            value={value}
            options={FEELINGS}
            text={feelingText}
            onValue={(next) => change({ value: next })}
          />
        )}
      </div>
      <div className="step-form-row">
        <SelectField
          label={m.list_phase()}
          value={phase.id}
          options={spots.phases.map(({ id }) => id)}
          text={(id) => spots.phases.find((one) => one.id === id)?.name ?? ''}
          onValue={(next) => change({ phase: next })}
        />
        <SelectField
          label={m.list_lane()}
          value={lane.id}
          options={spots.lanes.map(({ id }) => id)}
          text={(id) => spots.lanes.find((one) => one.id === id)?.name ?? ''}
          onValue={(next) => change({ lane: next })}
        />
      </div>
      <Button purpose="primary" type="submit">
        {m.private_keep()}
      </Button>
    </form>
  );
}
