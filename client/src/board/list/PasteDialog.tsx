import { NOTE_KINDS, PASTED_TEXT_MAX, parsePastedText } from '@samenreis/shared/board';
import { type SubmitEvent, useMemo, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { numberText } from '../../i18n/numberText.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { CellFields } from '../moving/CellFields.tsx';
import { FEELINGS } from './feelings.ts';
import { feelingText } from './feelingText.ts';
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
  const { phases, source } = list();
  const [to, setTo] = useState(cell);
  const [text, setText] = useState('');
  const { found, columns } = useMemo(() => parsePastedText(text), [text]);
  const at = phases.findIndex(({ phase }) => phase.id === to?.phase);
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
        {to.kind === 'emotion' && (
          <SelectField
            label={m.list_pasteFeeling()}
            value={to.value ?? 0}
            options={FEELINGS}
            text={feelingText}
            onValue={(value) => setTo({ ...to, value })}
          />
        )}
        <CellFields
          snapshot={source.snapshot}
          cell={to}
          phaseLabel={columns > 1 ? m.list_pasteFirstPhase() : m.list_phase()}
          onCell={(chosen) => setTo({ ...to, ...chosen })}
        />
        <p role="status">{found > 0 && countText(found, columns, at < 0 ? null : phases.length - at)}</p>
        <DialogFoot label={m.list_stick()} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

/** @param room - phases from the chosen one on; null where that is gone */
function countText(found: number, columns: number, room: number | null): string {
  if (found === 1) return m.list_pasteOne();
  const count = numberText(found);
  if (room !== null && columns > room) return `${m.list_pasteMany({ count })} ${m.canvas_paste_beyond()}`;
  return columns > 1 ? m.list_pasteColumns({ count, columns: numberText(columns) }) : m.list_pasteMany({ count });
}
