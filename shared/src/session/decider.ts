import { no } from '../base/index.ts';
import type { Decision, SessionActor } from './decision.ts';
import type { Session } from './session.ts';

/** Decides one kind of command. It gets the session whole: what a topic allows may depend on the step that is being done. */
export type Decider<Command> = (session: Session, command: Command, actor: SessionActor, nowMs: number) => Decision;

/** A topic's commands, each with who decides it. */
export type Deciders<Command extends { readonly type: string }> = {
  readonly [Type in Command['type']]: Decider<Extract<Command, { readonly type: Type }>>;
};

/** A command that is for who leads alone. */
export function leading<Command>(decider: (session: Session, command: Command, nowMs: number) => Decision): Decider<Command> {
  return (session, command, actor, nowMs) =>
    actor.role === 'facilitator' ? decider(session, command, nowMs) : no('facilitatorOnly');
}
