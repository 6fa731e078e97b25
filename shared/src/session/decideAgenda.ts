import { assertNever, no, ok, type StepId } from '../base/index.ts';
import { AGENDA_STEPS_MAX, type AgendaStep, MS_PER_MINUTE } from './agendaStep.ts';
import type { Decision } from './decision.ts';
import { presentStep, type Session } from './session.ts';
import type { SessionCommandOf } from './sessionCommand.ts';
import type { SessionEvent } from './sessionEvent.ts';

type AgendaCommand = SessionCommandOf<'replaceAgenda' | 'addStep' | 'changeStep' | 'removeStep' | 'moveStep'>;

/** Commands that change the agenda, before and during the session. */
export function decideAgenda(session: Session, command: AgendaCommand, nowMs: number): Decision {
  const { agenda } = session;
  const has = (step: StepId) => agenda.some(({ id }) => id === step);
  switch (command.type) {
    case 'replaceAgenda':
      // Under people who walk it no agenda is changed for another.
      return presentStep(session) === null ? ok([{ type: 'agendaReplaced', steps: command.steps }]) : no('alreadyWalked');
    case 'addStep':
      if (has(command.step.id)) return no('stepExists');
      if (agenda.length >= AGENDA_STEPS_MAX) return no('agendaFull');
      if (command.before !== null && !has(command.before)) return no('noSuchStep');
      return ok([{ type: 'stepAdded', step: command.step, before: command.before }]);
    case 'changeStep':
      return decideChange(session, command, nowMs);
    case 'removeStep':
      if (presentStep(session)?.id === command.step) return no('stepIsPresent');
      return has(command.step) ? ok([{ type: 'stepRemoved', step: command.step }]) : no('noSuchStep');
    case 'moveStep':
      if (!has(command.step) || (command.before !== null && !has(command.before))) return no('noSuchStep');
      return ok(
        isBefore(agenda, command.step, command.before) ? [] : [{ type: 'stepMoved', step: command.step, before: command.before }],
      );
    default:
      return assertNever(command);
  }
}

/** The clock of the present step goes along with its minutes. */
function decideChange(session: Session, { step: id, fields }: SessionCommandOf<'changeStep'>, nowMs: number): Decision {
  const step = session.agenda.find((candidate) => candidate.id === id);
  if (step === undefined) return no('noSuchStep');
  const changed: AgendaStep = { ...step, ...definedOnly(fields) };
  const byMs = (changed.minutes - step.minutes) * MS_PER_MINUTE;
  const extended: readonly SessionEvent[] = presentStep(session)?.id === id && byMs !== 0 ? [{ type: 'stepExtended', byMs }] : [];
  const isOtherRule = JSON.stringify(changed.rule) !== JSON.stringify(step.rule);
  return ok([{ type: 'stepChanged', step: changed, ...(isOtherRule ? { atMs: nowMs } : {}) }, ...extended]);
}

type Fields = SessionCommandOf<'changeStep'>['fields'];
type Defined<Value> = { [Key in keyof Value]?: Exclude<Value[Key], undefined> };

function definedOnly(fields: Fields): Defined<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<Fields>; // so filtered
}

function isBefore(agenda: readonly AgendaStep[], step: StepId, before: StepId | null): boolean {
  if (step === before) return true;
  const at = agenda.findIndex(({ id }) => id === step);
  return (agenda[at + 1]?.id ?? null) === before;
}
