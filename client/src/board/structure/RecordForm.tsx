import type { ReactNode } from 'react';
import { m } from '../../i18n/messages.ts';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useNameField } from './useNameField.ts';

interface RecordFormProps {
  readonly record: { readonly name: string; readonly archived: boolean };
  /** @returns whether it was saved; the form stays as it is otherwise */
  readonly onSave: (name: string) => boolean;
  readonly onDone: () => void;
  /** The fields below the name. */
  readonly children: ReactNode;
}

const NAME_MAX = 80;

/** The form of a phase or of a journey: its name, its other fields, and what became of it under the pen. */
export function RecordForm({ record, onSave, onDone, children }: RecordFormProps) {
  const { form, name, isMissing, ...field } = useNameField(record.name, (given) => {
    if (onSave(given)) onDone();
  });

  return (
    <form ref={form} className="list-record-form" onSubmit={field.onSubmit} noValidate>
      <div role="status">{record.archived && <p className="page-notice">{m.heads_archivedMeanwhile()}</p>}</div>
      <TextField
        label={m.list_name()}
        value={name}
        maxLength={NAME_MAX}
        error={isMissing ? m.list_nameError() : null}
        onValue={field.onName}
      />
      {children}
      <DialogFoot label={m.ui_save()} onCancel={onDone} />
    </form>
  );
}
