import type { Session } from './session.ts';

/** What of a session one event makes different. */
export type SessionChange = Partial<Omit<Session, 'revision' | 'agendaRevision'>>;

/** A topic's events, each with what it makes of the session. */
export type Evolvers<Event extends { readonly type: string }> = {
  readonly [Type in Event['type']]: (session: Session, event: Extract<Event, { readonly type: Type }>) => SessionChange;
};
