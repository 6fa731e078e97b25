import { GROUPS_MAX, STEP_MINUTES_MAX } from '@samenreis/shared/session';
import { type SubmitEvent, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useNamedPresence } from '../facilitate/useNames.ts';
import type { OpenBoard } from '../openBoard.ts';
import { usePeople } from '../usePeople.ts';
import { divideGroups, GROUP_TASKS, type GroupTask } from './divideGroups.ts';
import { useSessionDeeds } from './useSessionDeeds.ts';

const USUAL_MINUTES = '10';
const COUNTS = Array.from({ length: GROUPS_MAX - 1 }, (_, at) => at + 2);

const taskTexts = {
  same: m.groups_task_same,
  phases: m.groups_task_phases,
  personas: m.groups_task_personas,
} satisfies Record<GroupTask, () => string>;

/** Into how many groups, on what, and for how long. */
export function DivideForm({ board }: { readonly board: OpenBoard }) {
  const people = usePeople(useNamedPresence(board), board.info.me)
    .filter(({ role }) => role === 'participant')
    .map(({ participantId }) => participantId);
  const { send } = useSessionDeeds(board);
  const [count, setCount] = useState(2);
  const [task, setTask] = useState<GroupTask>('phases');
  const [minutes, setMinutes] = useState(USUAL_MINUTES);
  const [isWrong, setWrong] = useState(false);

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const planned = Number(minutes.trim());
    const isMinutes = Number.isInteger(planned) && planned >= 1 && planned <= STEP_MINUTES_MAX;
    setWrong(!isMinutes);
    if (!isMinutes) return;
    const { phases, personas } = board.store.snapshot();
    const idsOf = <Id,>(records: readonly { readonly id: Id; readonly archived: boolean }[]) =>
      records.filter(({ archived }) => !archived).map(({ id }) => id);
    const division = { count, task, people, phases: idsOf(phases), personas: idsOf(personas) };
    void send({ type: 'formGroups', groups: divideGroups(division, Math.random), minutes: planned, seen: null });
  }

  return (
    <form className="step-form" noValidate onSubmit={handleSubmit}>
      <p>{m.groups_people({ count: people.length })}</p>
      <div className="step-form-row">
        <SelectField label={m.groups_count()} value={count} options={COUNTS} text={String} onValue={setCount} />
        <TextField
          label={m.groups_minutes()}
          inputMode="numeric"
          maxLength={4}
          value={minutes}
          error={isWrong ? m.session_stepMinutesError({ max: STEP_MINUTES_MAX }) : null}
          onValue={setMinutes}
        />
      </div>
      <SelectField label={m.groups_task()} value={task} options={GROUP_TASKS} text={(one) => taskTexts[one]()} onValue={setTask} />
      <Button purpose="primary" type="submit">
        {m.groups_form()}
      </Button>
    </form>
  );
}
