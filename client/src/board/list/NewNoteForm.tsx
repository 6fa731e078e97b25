import type { LaneId, PhaseId } from '@samenreis/shared/base';
import { type Lane, NOTE_KINDS, NOTE_TEXT_MAX, PERSPECTIVES, type Role } from '@samenreis/shared/board';
import { type ListedPhase, placeAtEnd } from '@samenreis/shared/list';
import { type KeyboardEvent, type RefObject, type SubmitEvent, useId, useState } from 'react';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { perspectiveText } from '../../i18n/perspectiveText.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { OnBehalfField } from '../OnBehalfField.tsx';
import { rejectionText } from '../rejectionText.ts';
import { useAsked } from '../useAsked.ts';
import { type DraftCell, openLanes } from './draftCell.ts';
import { FEELINGS } from './feelings.ts';
import { feelingText } from './feelingText.ts';
import { goneOption, withGone } from './goneText.ts';
import { kindText } from './kindText.ts';
import { useListTools } from './listTools.ts';
import type { NoteDraft } from './noteDraft.ts';
import { PersonaField } from './PersonaField.tsx';
import { useAnnounced } from './useAnnounced.ts';

interface NewNoteFormProps {
  /** Where it comes; null where there is no place for it. */
  readonly cell: DraftCell | null;
  readonly onPhase: (phase: PhaseId) => void;
  readonly draft: NoteDraft;
  readonly onDraft: (draft: NoteDraft) => void;
  /** For who jumps to the form. */
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>;
}

/** A new note: what it is, where it goes, what it says. */
export function NewNoteForm({ cell, onPhase, draft, onDraft, fieldRef }: NewNoteFormProps) {
  const { list, run, board } = useListTools();
  const [isEmptyError, setEmptyError] = useState(false);
  const { announcer } = useServices();
  const id = useId();
  const { phases, source } = list();
  const { me } = board.info;
  const isFacilitator = me.role === 'facilitator';
  const lanes = openLanes(list(), isFacilitator);
  const gone = cell === null ? null : goneText(cell, lanes.length);
  useAnnounced(gone);
  const asked = useAsked(board);
  const isAsked = isFacilitator || cell === null || asked === null || asked.note({ kind: draft.kind, ...cell }, me.participantId);
  const reason = whyNot(me.role, source.snapshot.board.locked, phases[0]?.lanes.length === 0, lanes.length > 0);

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const text = draft.text.trim();
    setEmptyError(text === '');
    fieldRef.current?.focus();
    const spot = cell === null || gone !== null ? null : placeAtEnd(source.snapshot, cell, draft.kind);
    if (gone !== null) announcer.announce(gone);
    if (text === '' || spot === null || cell === null || reason !== null || !isAsked) return;
    const { lane, phase } = cell;
    const { kind, perspective, persona } = draft;
    // What was begun while somebody led the board may be stuck when they do no more.
    const onBehalf = isFacilitator ? draft.onBehalf : null;
    const value = kind === 'emotion' ? { value: draft.value } : {};
    const said = m.list_stuck({ phase: phases.find((one) => one.phase.id === phase)?.phase.name ?? '', lane: nameIn(lanes, lane) });
    const done = run({ type: 'addNote', lane, phase, ...spot, kind, perspective, persona, onBehalf, text, ...value }, said);
    if (done !== null) onDraft({ ...draft, text: '' });
  }

  function handleKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.currentTarget.form?.requestSubmit();
  }

  return (
    <section className="list-new" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{m.list_newNote()}</h2>
      {cell === null || (reason !== null && draft.text === '') ? (
        <p>{reason}</p>
      ) : (
        <form onSubmit={handleSubmit} noValidate>
          {/* What was being written stays, with the focus in it: it can be copied, and stuck when that is possible again. */}
          <div role="status">{reason !== null && <p className="page-notice">{`${reason} ${m.list_textStays()}`}</p>}</div>
          <DraftFields draft={draft} onDraft={onDraft} lanes={lanes} lane={cell.lane} />
          <SelectField
            label={m.list_phase()}
            value={cell.phase}
            options={withGone(
              phases.map((one) => one.phase.id),
              cell.phase,
            )}
            text={(option) =>
              phaseOption(phases.find((one) => one.phase.id === option)) ?? goneOption(source.snapshot.phases, option)
            }
            onValue={onPhase}
          />
          {gone !== null && <p className="page-notice">{gone}</p>}
          <div role="status">{!isAsked && <p className="page-notice">{rejectionText('notAskedNow')}</p>}</div>
          {isFacilitator && <DraftOnBehalf draft={draft} onDraft={onDraft} />}
          <DraftSource draft={draft} onDraft={onDraft} />
          <TextArea
            label={m.list_text()}
            error={isEmptyError ? m.list_textError() : null}
            fieldRef={fieldRef}
            readOnly={reason !== null}
            maxLength={NOTE_TEXT_MAX}
            value={draft.text}
            foot={<span className="list-meta list-count">{m.list_count({ used: draft.text.length, max: NOTE_TEXT_MAX })}</span>}
            onValue={(text) => onDraft({ ...draft, text })}
            onKeyDown={handleKeyDown}
          />
          <Button purpose="primary" type="submit" className="list-stick" disabled={reason !== null || !isAsked}>
            {m.list_stick()}
          </Button>
        </form>
      )}
    </section>
  );
}

interface DraftFieldsProps extends Pick<NewNoteFormProps, 'draft' | 'onDraft'> {
  readonly lanes: readonly Lane[];
  readonly lane: LaneId;
}

function DraftFields({ draft, onDraft, lanes, lane }: DraftFieldsProps) {
  const all = useListTools().list().source.snapshot.lanes;
  return (
    <>
      <SelectField
        label={m.list_kind()}
        value={draft.kind}
        options={NOTE_KINDS}
        text={kindText}
        onValue={(kind) => onDraft({ ...draft, kind })}
      />
      {draft.kind === 'emotion' && (
        <SelectField
          label={m.list_feeling()}
          value={draft.value}
          options={FEELINGS}
          text={feelingText}
          onValue={(value) => onDraft({ ...draft, value })}
        />
      )}
      <SelectField
        label={m.list_lane()}
        value={lane}
        options={withGone(
          lanes.map(({ id }) => id),
          lane,
        )}
        text={(option) => lanes.find(({ id }) => id === option)?.name ?? goneOption(all, option)}
        onValue={(chosen) => onDraft({ ...draft, lane: chosen })}
      />
    </>
  );
}

/** @returns null where what was chosen is there; where no journey is open, that is said instead */
function goneText({ isPhaseGone, isLaneGone }: DraftCell, open: number): string | null {
  if (isPhaseGone) return m.list_gonePhase();
  return isLaneGone && open > 0 ? m.list_goneLane() : null;
}

function nameIn(lanes: readonly Lane[], lane: LaneId): string {
  return lanes.find(({ id }) => id === lane)?.name ?? '';
}

function whyNot(role: Role, isLocked: boolean, hasNone: boolean, hasLane: boolean): string | null {
  if (role === 'viewer') return rejectionText('viewerMayNotChange');
  if (isLocked && role !== 'facilitator') return rejectionText('boardLocked');
  if (hasNone) return m.list_noLanes();
  return hasLane ? null : rejectionText('laneLocked');
}

function phaseOption(listed: ListedPhase | undefined): string | undefined {
  return listed === undefined ? undefined : `${listed.ordinal} ${listed.phase.name}`;
}

/** From whom somebody looks, and about whom: as it was last time, so folded away. */
function DraftSource({ draft, onDraft }: Pick<NewNoteFormProps, 'draft' | 'onDraft'>) {
  return (
    <details className="list-details" open={draft.onBehalf === true || undefined}>
      <summary>{m.list_whose({ perspective: perspectiveText(draft.perspective) })}</summary>
      <SelectField
        label={m.list_perspective()}
        value={draft.perspective}
        options={PERSPECTIVES}
        text={perspectiveText}
        onValue={(perspective) => onDraft({ ...draft, perspective })}
      />
      <PersonaField value={draft.persona} onValue={(persona) => onDraft({ ...draft, persona })} />
    </details>
  );
}

/** For who calls or sits in the room; whose side it is then has to be chosen, so that comes into view. */
function DraftOnBehalf({ draft, onDraft }: Pick<NewNoteFormProps, 'draft' | 'onDraft'>) {
  const { me } = useListTools().board.info;
  return (
    <OnBehalfField
      isOn={draft.onBehalf === true}
      onChange={(isOn) => onDraft(isOn ? { ...draft, onBehalf: true } : { ...draft, onBehalf: null, perspective: me.perspective })}
    />
  );
}
