import type { BoardSnapshot, Conclusion } from '@samenreis/shared/board';
import { type RefObject, type SubmitEvent, useEffect, useRef, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { keepFocus } from '../../ui/keepFocus.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { rebased } from '../canvas/textChange.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useFields } from '../structure/useFields.ts';
import { useAsked } from '../useAsked.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { ConclusionPoll } from './ConclusionPoll.tsx';
import { LinkedNotes } from './LinkedNotes.tsx';
import { NotesField } from './NotesField.tsx';
import { OutcomeRow } from './OutcomeRow.tsx';
import type { OutcomeParts } from './outcomeParts.ts';
import { PhasesField } from './PhasesField.tsx';
import { rebasedPicks } from './rebasedPicks.ts';
import { useWithdrawal } from './useWithdrawal.ts';

const TEXT_MAX = 1_000;
const conclusionsOf = (snapshot: BoardSnapshot) => snapshot.conclusions;

interface ConclusionsProps extends OutcomeParts {
  readonly board: OpenBoard;
  /** A new one that somebody was writing when they shut the dialog. */
  readonly begun: RefObject<Written | null>;
}

/** The sentences that the group agrees on: written by who leads, and by everybody where the step asks for them. */
export function Conclusions({ store, structure, onShow, board, begun }: ConclusionsProps) {
  const shown = useBoardPart(store, conclusionsOf).filter(({ archived }) => !archived);
  const [open, setOpen] = useState<Conclusion['id'] | null>(null);
  const withdraw = useWithdrawal(structure);
  // Who may write changes with the step; a form that is open stays, with what is in it.
  useAsked(board);
  const mayWrite = structure.can({ type: 'addConclusion' }) === null;
  const move = (conclusion: Conclusion['id'], before: Conclusion['id'] | null) =>
    void structure.run({ type: 'reorderConclusion', conclusion, before }, m.list_reordered());
  return (
    <section ref={keepFocus} className="outcome" tabIndex={-1} aria-label={m.board_conclusions()}>
      <h3>{m.board_conclusions()}</h3>
      {shown.length === 0 && <p>{m.board_nothingYet()}</p>}
      <ol>
        {shown.map((conclusion, at) => {
          const { id, text, notes, phases } = conclusion;
          const [above, after] = [shown[at - 1], shown[at + 2]];
          const isOpen = open === id;
          return (
            <OutcomeRow
              key={id}
              number={null}
              text={text}
              facts={
                <>
                  <LinkedNotes store={store} onShow={onShow} notes={notes} phases={phases} />
                  <ConclusionPoll board={board} conclusion={conclusion} />
                </>
              }
              deeds={
                mayWrite
                  ? {
                      onUp: above === undefined ? null : () => move(id, above.id),
                      onDown: at === shown.length - 1 ? null : () => move(id, after?.id ?? null),
                      isOpen,
                      onEdit: () => setOpen(isOpen ? null : id),
                      onArchive:
                        structure.can({ type: 'archiveConclusion', conclusion: id }) === null
                          ? () =>
                              withdraw({ type: 'archiveConclusion', conclusion: id }, { type: 'restoreConclusion', conclusion: id })
                          : null,
                    }
                  : null
              }
            >
              {isOpen && (
                <ConclusionForm
                  store={store}
                  conclusion={{ text, notes, phases }}
                  label={m.ui_save()}
                  onSave={(fields) => structure.run({ type: 'editConclusion', conclusion: id, ...fields }, m.list_saved()) !== null}
                  onDone={() => setOpen(null)}
                />
              )}
            </OutcomeRow>
          );
        })}
      </ol>
      <NewConclusion store={store} structure={structure} mayWrite={mayWrite} begun={begun} />
    </section>
  );
}

type NewConclusionProps = Pick<OutcomeParts, 'store' | 'structure'> &
  Pick<ConclusionsProps, 'begun'> & { readonly mayWrite: boolean };

function NewConclusion({ store, structure, mayWrite, begun }: NewConclusionProps) {
  const [isOpen, setOpen] = useState(() => begun.current !== null);
  if (!isOpen && !mayWrite) return null;
  if (!isOpen)
    return (
      <Button purpose="secondary" onClick={() => setOpen(true)}>
        {m.outcome_addConclusion()}
      </Button>
    );
  return (
    <ConclusionForm
      store={store}
      conclusion={{ text: '', notes: [], phases: [] }}
      label={m.outcome_add()}
      begun={begun}
      onSave={(fields) => structure.run({ type: 'addConclusion', ...fields }, m.list_added()) !== null}
      onDone={() => {
        begun.current = null;
        setOpen(false);
      }}
    />
  );
}

/** What somebody writes of a conclusion. */
export type Written = Pick<Conclusion, 'text' | 'notes' | 'phases'>;

interface ConclusionFormProps {
  readonly store: OutcomeParts['store'];
  /** As it is now. */
  readonly conclusion: Written;
  readonly label: string;
  /** Holds what is in the fields, and brings it back when the form comes again. */
  readonly begun?: RefObject<Written | null>;
  readonly onSave: (fields: Partial<Written>) => boolean;
  readonly onDone: () => void;
}

function ConclusionForm({ store, conclusion, label, begun, onSave, onDone }: ConclusionFormProps) {
  const { before, fields, set } = useFields(() => conclusion, begun?.current ?? null);
  const field = useRef<HTMLTextAreaElement>(null);
  // What opened it went with the press.
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (begun !== undefined) begun.current = fields.text.trim() === '' ? null : fields;
  }, [begun, fields]);
  const [isMissing, setMissing] = useState(false);

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const text = fields.text.trim();
    setMissing(text === '');
    if (text === '') return;
    // What somebody else changed meanwhile stays: what was changed here is made on it.
    const change = {
      ...(text !== before.text && { text: rebased(before.text, text, conclusion.text) }),
      ...(fields.notes !== before.notes && { notes: rebasedPicks(before.notes, fields.notes, conclusion.notes) }),
      ...(fields.phases !== before.phases && { phases: rebasedPicks(before.phases, fields.phases, conclusion.phases) }),
    };
    if (onSave(change)) onDone();
  }

  return (
    <form className="step-form" noValidate onSubmit={handleSubmit}>
      <TextArea
        fieldRef={field}
        label={m.outcome_conclusion()}
        hint={m.outcome_conclusionHint()}
        value={fields.text}
        maxLength={TEXT_MAX}
        error={isMissing ? m.outcome_textError() : null}
        onValue={set('text')}
      />
      <PhasesField store={store} chosen={fields.phases} onChoose={set('phases')} />
      <NotesField store={store} chosen={fields.notes} onChoose={set('notes')} />
      <DialogFoot label={label} onCancel={onDone} />
    </form>
  );
}
