import { NOTE_TEXT_MAX } from '@samenreis/shared/board';
import { newPrivateNoteId } from '@samenreis/shared/protocol';
import { type SubmitEvent, useRef, useState } from 'react';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useFocusOnWrong } from '../../ui/useFocusOnWrong.ts';
import { ForOtherFields } from '../ForOtherFields.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { PrivateAbout } from './PrivateAbout.tsx';
import { type AboutNote, aboutOf, type Missing, missingIn } from './privateAbout.ts';
import type { PrivateSpots } from './privateSpots.ts';
import type { usePrivateDraft } from './usePrivateDraft.ts';
import { usePrivateNotes } from './usePrivateNotes.ts';

interface PrivateNoteFormProps {
  readonly board: OpenBoard;
  readonly spots: PrivateSpots;
  readonly draft: ReturnType<typeof usePrivateDraft>;
}

/** A note for oneself: the words, what it is about and where in the journey. What can be chosen is chosen by who writes. */
export function PrivateNoteForm({ board, spots, draft }: PrivateNoteFormProps) {
  const { announcer } = useServices();
  const { send } = usePrivateNotes(board);
  const field = useRef<HTMLTextAreaElement>(null);
  const { begun, change } = draft;
  const [isSending, setSending] = useState(false);
  const [id, setId] = useState(newId);
  const words = useRef(begun.text);
  const { form, onTry } = useFocusOnWrong();
  const [wrong, setWrong] = useState<readonly Missing[]>([]);
  const about = aboutOf(begun, spots);
  const { me } = board.info;
  // Who leads, and not who led when this was begun.
  const other = me.role === 'facilitator' ? begun.other : null;

  async function keep({ kind, feeling, phase, lane }: AboutNote): Promise<void> {
    const note = {
      id,
      kind,
      lane,
      phase,
      perspective: other ?? me.perspective,
      onBehalf: other === null ? null : (true as const),
      value: feeling,
      persona: null,
      text: begun.text.trim(),
    };
    // A second press while the first is on its way, or after one that got no answer, makes no second note.
    if (isSending) return;
    setSending(true);
    const done = await send({ type: 'put', note });
    setSending(false);
    if (done === null) return;
    setId(newId);
    announcer.announce(m.private_kept(), 'success');
    // What was written while it was on its way is the next one.
    if (words.current !== begun.text) return;
    // The next one may be of the same place and person; how that feels is asked again.
    change({ text: '', value: null });
    field.current?.focus();
  }

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const { missing, whole } = missingIn(begun.text, about);
    setWrong(missing);
    if (whole === null) onTry();
    else void keep(whole);
  }

  return (
    <form ref={form} className="step-form" noValidate onSubmit={handleSubmit}>
      <TextArea
        label={m.private_text()}
        fieldRef={field}
        value={begun.text}
        maxLength={NOTE_TEXT_MAX}
        error={wrong.includes('text') ? m.list_textError() : null}
        onValue={(text) => {
          words.current = text;
          change({ text });
        }}
      />
      <PrivateAbout spots={spots} about={about} wrong={wrong} onChange={change} />
      {me.role === 'facilitator' && (
        <ForOtherFields other={other} mine={me.perspective} onOther={(chosen) => change({ other: chosen })} />
      )}
      <Button purpose="primary" type="submit">
        {m.private_keep()}
      </Button>
    </form>
  );
}

const newId = () => newPrivateNoteId({ nowMs: Date.now(), random: Math.random });
