import { NOTE_KINDS, PASTED_TEXT_MAX, parsePastedText } from '@samenreis/shared/board';
import { type SubmitEvent, useMemo, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { kindText } from './kindText.ts';
import type { PasteCell } from './listMany.ts';
import { useListTools } from './listTools.ts';

interface PasteDialogProps {
  /** Where somebody was. */
  readonly cell: PasteCell | null;
  readonly onClose: () => void;
}

/** Many notes at once, for whom Ctrl+V among the notes is no way: a line a note, a column a phase. */
export function PasteDialog({ cell, onClose }: PasteDialogProps) {
  const { list, many } = useListTools();
  const { phases } = list();
  const lanes = (phases[0]?.lanes ?? []).map(({ lane }) => lane);
  const [to, setTo] = useState(cell);
  const [text, setText] = useState('');
  const { found, columns } = useMemo(() => parsePastedText(text), [text]);
  const room = phases.length - phases.findIndex(({ phase }) => phase.id === to?.phase);
  if (to === null)
    return (
      <Dialog title={m.list_pasteTitle()} isOpen onClose={onClose}>
        <Paragraph>{m.canvas_noCell()}</Paragraph>
      </Dialog>
    );

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (to !== null && many.pasteLines(text, to)) onClose();
  }

  return (
    <Dialog title={m.list_pasteTitle()} startsAt="field" isOpen onClose={onClose}>
      <form onSubmit={handleSubmit}>
        <TextArea
          label={m.list_pasteLines()}
          hint={m.list_pasteHint()}
          value={text}
          maxLength={PASTED_TEXT_MAX}
          onValue={setText}
        />
        <SelectField
          label={m.list_kind()}
          value={to.kind}
          options={NOTE_KINDS}
          text={kindText}
          onValue={(kind) => setTo({ ...to, kind })}
        />
        <SelectField
          label={m.list_lane()}
          value={to.lane}
          options={lanes.map(({ id }) => id)}
          text={(id) => lanes.find((one) => one.id === id)?.name ?? ''}
          onValue={(lane) => setTo({ ...to, lane })}
        />
        <SelectField
          label={columns > 1 ? m.list_pasteFirstPhase() : m.list_phase()}
          value={to.phase}
          options={phases.map(({ phase }) => phase.id)}
          text={(id) => phaseText(phases.find(({ phase }) => phase.id === id))}
          onValue={(phase) => setTo({ ...to, phase })}
        />
        <p role="status">{found > 0 && countText(found, columns, room)}</p>
        <DialogFoot label={m.list_stick()} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

function phaseText(listed: { readonly ordinal: number; readonly phase: { readonly name: string } } | undefined): string {
  return listed === undefined ? '' : `${listed.ordinal} ${listed.phase.name}`;
}

/** @param room - phases from the chosen one on */
function countText(count: number, columns: number, room: number): string {
  if (count === 1) return m.list_pasteOne();
  if (columns > room) return `${m.list_pasteMany({ count })} ${m.canvas_paste_beyond()}`;
  return columns > 1 ? m.list_pasteColumns({ count, columns }) : m.list_pasteMany({ count });
}
