import type { BoardId } from '@samenreis/shared/base';
import { ROLES, type Role } from '@samenreis/shared/board';
import { type Invitation, newInvitationSchema } from '@samenreis/shared/protocol';
import { type SubmitEvent, useState } from 'react';
import * as v from 'valibot';
import { FailureMessage } from '../../app/FailureMessage.tsx';
import { useServices } from '../../app/services.ts';
import { dayText } from '../../i18n/dayText.ts';
import { m } from '../../i18n/messages.ts';
import type { RequestFailure } from '../../rest/restCall.ts';
import { Button } from '../../ui/Button.tsx';
import { focusField } from '../../ui/focusField.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { hoursUntilAfter } from './hoursUntilAfter.ts';
import { inviteRoleText } from './inviteRoleText.ts';

const DAY_HOURS = 24;
const EXPIRIES = [8, DAY_HOURS, 7 * DAY_HOURS, 30 * DAY_HOURS] as const;
/** `planned`: until after the day for which the board is planned. */
type Expiry = (typeof EXPIRIES)[number] | 'planned';
/** Long enough for who prepares on Tuesday what is held on Wednesday, and comes back to it after. */
const USUAL = 7 * DAY_HOURS;

interface NewInvitationProps {
  readonly boardId: BoardId;
  /** Such as `2026-11-25`; null where no day is planned. */
  readonly plannedOn: string | null;
  /** Something else was chosen: an invitation beside it would give more, or less, than the screen says. */
  readonly onChoice: () => void;
  readonly onMade: (invitation: Invitation) => void;
}

/** What an invitation gives; one press gives one for taking part. */
export function NewInvitation({ boardId, plannedOn, onChoice, onMade }: NewInvitationProps) {
  const { rest } = useServices();
  const [role, setRole] = useState<Role>('participant');
  const untilDay = plannedOn === null ? null : hoursUntilAfter(plannedOn, Date.now());
  const [hours, setHours] = useState<Expiry>(untilDay === null ? USUAL : 'planned');
  const [most, setMost] = useState('');
  const [isMostWrong, setMostWrong] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function handleCreate(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    const maxUses = most.trim() === '' ? null : Number(most);
    const body = { role, expiresInHours: hours === 'planned' ? (untilDay ?? USUAL) : hours, maxUses };
    const isWrong = !v.is(newInvitationSchema, body);
    setMostWrong(isWrong);
    if (isWrong) return focusField(event.currentTarget, 'most');
    setBusy(true);
    const answer = await rest.invite(boardId, body);
    setBusy(false);
    setFailure(answer.ok ? null : answer.reason);
    if (answer.ok) onMade(answer.value.invitation);
  }

  const choose = <T,>(set: (value: T) => void) => {
    return (value: T) => {
      set(value);
      onChoice();
    };
  };
  return (
    <form method="post" noValidate className="new-invitation" onSubmit={(event) => void handleCreate(event)}>
      <FailureMessage failure={failure} />
      <SelectField
        label={m.invite_role()}
        value={role}
        options={[...ROLES].sort(participantFirst)}
        text={inviteRoleText}
        onValue={choose(setRole)}
      />
      <SelectField
        label={m.invite_expiry()}
        value={hours}
        options={untilDay === null ? EXPIRIES : (['planned', ...EXPIRIES] as const)}
        text={(option) => (option === 'planned' ? m.invite_untilPlanned({ day: dayText(plannedOn ?? '') }) : expiryText(option))}
        onValue={choose(setHours)}
      />
      <TextField
        label={m.invite_most()}
        hint={m.invite_mostHint()}
        error={isMostWrong ? m.invite_mostError() : null}
        name="most"
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        value={most}
        onValue={choose(setMost)}
      />
      <div className="page-actions">
        <Button purpose="primary" type="submit" busy={isBusy}>
          {m.invite_create()}
        </Button>
      </div>
    </form>
  );
}

function expiryText(hours: (typeof EXPIRIES)[number]): string {
  if (hours === 8) return m.invite_hours8();
  if (hours === DAY_HOURS) return m.invite_days1();
  return hours === 7 * DAY_HOURS ? m.invite_days7() : m.invite_days30();
}

function participantFirst(a: Role, b: Role): number {
  return Number(b === 'participant') - Number(a === 'participant');
}
