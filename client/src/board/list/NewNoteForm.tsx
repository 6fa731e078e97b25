import type { LaneId, PhaseId } from '@samenreis/shared/base';
import { type Lane, NOTE_KINDS, NOTE_TEXT_MAX, PERSPECTIVES, type Role } from '@samenreis/shared/board';
import { type ListedPhase, placeAtEnd } from '@samenreis/shared/list';
import { type KeyboardEvent, type RefObject, type SubmitEvent, useId, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { perspectiveText } from '../../i18n/perspectiveText.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { rejectionText } from '../rejectionText.ts';
import { FEELINGS } from './feelings.ts';
import { feelingText } from './feelingText.ts';
import { kindText } from './kindText.ts';
import { useListTools } from './listTools.ts';
import type { NoteDraft } from './noteDraft.ts';
import { PersonaField } from './PersonaField.tsx';

interface NewNoteFormProps {
  readonly phase: PhaseId;
  readonly onPhase: (phase: PhaseId) => void;
  readonly draft: NoteDraft;
  readonly onDraft: (draft: NoteDraft) => void;
  /** For who jumps to the form. */
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>;
}

/** A new note: what it is, where it goes, what it says. */
export function NewNoteForm({ phase, onPhase, draft, onDraft, fieldRef }: NewNoteFormProps) {
  const { list, run, board } = useListTools();
  const [isEmptyError, setEmptyError] = useState(false);
  const id = useId();
  const { phases, source } = list();
  const { me } = board.info;
  const isFacilitator = me.role === 'facilitator';
  const lanes = (phases[0]?.lanes ?? []).map(({ lane }) => lane).filter(({ locked }) => !locked || isFacilitator);
  const lane = lanes.find((one) => one.id === draft.lane) ?? lanes.find(({ kind }) => kind === 'current') ?? lanes[0];
  const reason = whyNot(me.role, source.snapshot.board.locked, phases[0]?.lanes.length === 0, lane !== undefined);

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const text = draft.text.trim();
    setEmptyError(text === '');
    fieldRef.current?.focus();
    const spot = lane === undefined ? null : placeAtEnd(source.snapshot, { lane: lane.id, phase }, draft.kind);
    if (text === '' || spot === null || lane === undefined) return;
    const { kind, perspective, persona } = draft;
    const value = kind === 'emotion' ? { value: draft.value } : {};
    const said = m.list_stuck({ phase: phases.find((one) => one.phase.id === phase)?.phase.name ?? '', lane: lane.name });
    const done = run({ type: 'addNote', lane: lane.id, phase, ...spot, kind, perspective, persona, text, ...value }, said);
    if (done !== null) onDraft({ ...draft, text: '' });
  }

  function handleKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.currentTarget.form?.requestSubmit();
  }

  return (
    <section className="list-new" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{m.list_newNote()}</h2>
      {reason !== null || lane === undefined ? (
        <p>{reason}</p>
      ) : (
        <form onSubmit={handleSubmit} noValidate>
          <DraftFields draft={draft} onDraft={onDraft} lanes={lanes} lane={lane.id} />
          <SelectField
            label={m.list_phase()}
            value={phase}
            options={phases.map((one) => one.phase.id)}
            text={(option) => phaseOption(phases.find((one) => one.phase.id === option))}
            onValue={onPhase}
          />
          <DraftSource draft={draft} onDraft={onDraft} />
          <TextArea
            label={m.list_text()}
            error={isEmptyError ? m.list_textError() : null}
            fieldRef={fieldRef}
            maxLength={NOTE_TEXT_MAX}
            value={draft.text}
            foot={<span className="list-meta list-count">{m.list_count({ used: draft.text.length, max: NOTE_TEXT_MAX })}</span>}
            onValue={(text) => onDraft({ ...draft, text })}
            onKeyDown={handleKeyDown}
          />
          <Button purpose="primary" type="submit" className="list-stick">
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
        options={lanes.map(({ id }) => id)}
        text={(option) => lanes.find(({ id }) => id === option)?.name ?? ''}
        onValue={(chosen) => onDraft({ ...draft, lane: chosen })}
      />
    </>
  );
}

function whyNot(role: Role, isLocked: boolean, hasNone: boolean, hasLane: boolean): string | null {
  if (role === 'viewer') return rejectionText('viewerMayNotChange');
  if (isLocked && role !== 'facilitator') return rejectionText('boardLocked');
  if (hasNone) return m.list_noLanes();
  return hasLane ? null : rejectionText('laneLocked');
}

function phaseOption(listed: ListedPhase | undefined): string {
  return listed === undefined ? '' : `${listed.ordinal} ${listed.phase.name}`;
}

/** From whom somebody looks, and about whom: as it was last time, so folded away. */
function DraftSource({ draft, onDraft }: Pick<NewNoteFormProps, 'draft' | 'onDraft'>) {
  return (
    <details className="list-details">
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
