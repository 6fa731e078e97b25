import type { BoardCommand } from '@samenreis/shared/board';
import { type SubmitEvent, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';

interface BoardNameFormProps {
  readonly title: string;
  readonly description: string;
  /** Does them one by one, and says how it went. */
  readonly onChange: (commands: readonly BoardCommand[]) => void;
}

const TITLE_MAX = 120;
const DESCRIPTION_MAX = 2_000;

/** What the board is called and what it is for; sent when it is saved, and only what was changed. */
export function BoardNameForm({ title: shownTitle, description: shownDescription, onChange }: BoardNameFormProps) {
  const [title, setTitle] = useState(shownTitle);
  const [description, setDescription] = useState(shownDescription);
  const [isMissing, setMissing] = useState(false);

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const given = title.trim();
    setMissing(given === '');
    if (given === '') return;
    onChange([
      ...(given === shownTitle ? [] : [{ type: 'setBoardTitle', title: given } as const]),
      ...(description === shownDescription ? [] : [{ type: 'describeBoard', description } as const]),
    ]);
  }

  return (
    <form onSubmit={handleSubmit} noValidate>
      <TextField
        label={m.facilitate_boardName()}
        value={title}
        maxLength={TITLE_MAX}
        autoComplete="off"
        error={isMissing ? m.home_newBoardNameError() : null}
        onValue={setTitle}
      />
      <TextArea
        label={m.facilitate_boardDescription()}
        hint={m.facilitate_boardDescriptionHint()}
        value={description}
        maxLength={DESCRIPTION_MAX}
        onValue={setDescription}
      />
      <div className="page-actions">
        <Button purpose="secondary" type="submit">
          {m.facilitate_boardNameSave()}
        </Button>
      </div>
    </form>
  );
}
