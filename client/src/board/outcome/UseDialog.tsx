import type { ConclusionId, NoteId } from '@samenreis/shared/base';
import { type SubmitEvent, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import type { NoteTalk } from '../comments/noteTalk.ts';
import { rejectionText } from '../rejectionText.ts';
import { conclusionsOn } from './restingOn.ts';

const NEW = 'new';
const TEXT_MAX = 1_000;

interface UseDialogProps {
  readonly notes: readonly NoteId[];
  readonly talk: NoteTalk;
  readonly onClose: () => void;
}

/** From notes to the conclusion that rests on them, and which ones do already. */
export function UseDialog({ notes, talk, onClose }: UseDialogProps) {
  const [note, ...more] = notes;
  const resting = note === undefined || more.length > 0 ? [] : conclusionsOn(talk.source.snapshot(), note);
  const mayUse = talk.can({ type: 'addConclusion' }) === null;
  return (
    <Dialog title={mayUse ? m.outcome_use() : m.outcome_used()} startsAt={mayUse ? 'field' : 'heading'} isOpen onClose={onClose}>
      {resting.length > 0 && (
        <>
          <p>{m.outcome_usedIn()}</p>
          <ul>
            {resting.map(({ id, text }) => (
              <li key={id}>{text === '' ? m.outcome_noText() : text}</li>
            ))}
          </ul>
        </>
      )}
      {mayUse && <UseForm notes={notes} talk={talk} onClose={onClose} />}
    </Dialog>
  );
}

function UseForm({ notes, talk, onClose }: UseDialogProps) {
  // Those that rest on all of these notes have nothing to gain.
  const [offered] = useState(() =>
    talk.source.snapshot().conclusions.filter((one) => !one.archived && !notes.every((note) => one.notes.includes(note))),
  );
  const [chosen, setChosen] = useState<ConclusionId | typeof NEW>(NEW);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const words = text.trim();
    setProblem(chosen === NEW && words === '' ? m.outcome_textError() : null);
    if (chosen === NEW && words === '') return;
    const done = chosen === NEW ? conclude(talk, notes, words) : restOn(talk, notes, chosen);
    if (done.ok) {
      talk.onNotice(chosen === NEW ? m.list_added() : m.list_saved());
      onClose();
    } else setProblem(rejectionText(done.reason));
  }

  return (
    <form className="step-form" noValidate onSubmit={handleSubmit}>
      {offered.length > 0 && (
        <SelectField
          label={m.outcome_useWhich()}
          value={chosen}
          options={[NEW, ...offered.map(({ id }) => id)]}
          text={(id) => offered.find((one) => one.id === id)?.text ?? m.outcome_useNew()}
          onValue={setChosen}
        />
      )}
      {chosen === NEW && (
        <TextArea
          label={m.outcome_conclusion()}
          hint={m.outcome_conclusionHint()}
          value={text}
          maxLength={TEXT_MAX}
          error={problem}
          onValue={setText}
        />
      )}
      <div role="status">{problem !== null && chosen !== NEW && <p className="page-notice">{problem}</p>}</div>
      <DialogFoot label={chosen === NEW ? m.outcome_add() : m.ui_save()} onCancel={onClose} />
    </form>
  );
}

function conclude({ source, dispatch }: NoteTalk, notes: readonly NoteId[], text: string) {
  return dispatch({ type: 'addConclusion', text, notes: [...notes], phases: phasesOf(source.snapshot(), notes) });
}

/** What it rests on already, as it is now, and these. */
function restOn({ source, dispatch }: NoteTalk, notes: readonly NoteId[], id: ConclusionId) {
  const snapshot = source.snapshot();
  const now = snapshot.conclusions.find((one) => one.id === id);
  return dispatch({
    type: 'editConclusion',
    conclusion: id,
    notes: [...new Set([...(now?.notes ?? []), ...notes])],
    phases: [...new Set([...(now?.phases ?? []), ...phasesOf(snapshot, notes)])],
  });
}

function phasesOf(snapshot: ReturnType<NoteTalk['source']['snapshot']>, notes: readonly NoteId[]) {
  const phases = notes.map((note) => snapshot.notes.get(note)?.place.phase).filter((phase) => phase !== undefined);
  return [...new Set(phases)];
}
