import type { Clock } from '@samenreis/shared/base';
import type { Config } from '../config.ts';
import type { Store } from '../storage/index.ts';
import { createResolveAccess, type ResolveAccess } from './access.ts';
import { type AccountCare, createAccountCare } from './accountCare.ts';
import { type AccountLinks, createAccountLinks } from './accountLinks.ts';
import { type Accounts, createAccounts } from './accounts.ts';
import { type Audit, createAudit } from './audit.ts';
import { type Authenticate, createAuthenticate } from './authenticate.ts';
import { type CodeThrottle, createCodeThrottle } from './codeThrottle.ts';
import { type ColleagueLinks, createColleagueLinks } from './colleagueLinks.ts';
import { createFacilitation, type Facilitation } from './facilitation.ts';
import { createHandovers, type Handovers } from './handovers.ts';
import { createInTurn } from './inTurn.ts';
import { createInvitations, type InvitationParts, type Invitations } from './invitations.ts';
import { createInviteSecrets, readInviteKey } from './inviteSecrets.ts';
import { createJoinRate } from './joinRate.ts';
import { createKnownBrowsers, type KnownBrowsers } from './knownBrowsers.ts';
import { createParticipation, type Doors, type Participation } from './participation.ts';
import { createPasswords } from './passwords.ts';
import { createResetLinks, type ResetLinks } from './resetLinks.ts';
import { createRoster, type Roster } from './roster.ts';
import { newSecretToken } from './secretToken.ts';
import { createBrowserCookie, createSessionCookie, type SessionCookie } from './sessionCookie.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { createSetupLink, type SetupLink } from './setupLink.ts';
import { createSignInThrottle } from './signInThrottle.ts';
import { createTickets, type Tickets } from './tickets.ts';

/** Everything about who somebody is and what they may open, wired together. */
export interface Identity {
  readonly accountCare: AccountCare;
  readonly accountLinks: AccountLinks;
  readonly accounts: Accounts;
  readonly audit: Audit;
  readonly authenticate: Authenticate;
  /** Of browsers that signed in before. */
  readonly browserCookie: SessionCookie;
  readonly browsers: KnownBrowsers;
  readonly codes: CodeThrottle;
  readonly colleagueLinks: ColleagueLinks;
  readonly cookie: SessionCookie;
  readonly facilitation: Facilitation;
  readonly handovers: Handovers;
  readonly invitations: Invitations;
  readonly participation: Participation;
  /** For who runs the server. */
  readonly resetLinks: ResetLinks;
  readonly resolveAccess: ResolveAccess;
  readonly roster: Roster;
  readonly sessions: Sessions;
  /** null once there is an account. */
  readonly setupLink: SetupLink | null;
  readonly tickets: Tickets;
}

export interface IdentityParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly config: Pick<Config, 'sessionDays' | 'dataDir'>;
  readonly isSecure: boolean;
  readonly doors: Doors;
  /** The agenda of a board, of which an invitation tells how long it takes. */
  readonly lengthOf: InvitationParts['lengthOf'];
}

export async function createIdentity({ store, clock, config, isSecure, doors, lengthOf }: IdentityParts): Promise<Identity> {
  const inTurn = createInTurn();
  const passwords = await createPasswords(newSecretToken());
  const setupLink = (await store.accounts.count()) === 0 ? createSetupLink() : null;
  const cookie = createSessionCookie(isSecure);
  const tickets = createTickets(clock);
  const resolveAccess = createResolveAccess(store, clock, inTurn);
  const throttle = createSignInThrottle(clock);
  const browsers = createKnownBrowsers(store.accounts, clock);
  const audit = createAudit(store.audit, clock);
  const links = createAccountLinks(store.accountLinks, clock);
  const resetLinks = createResetLinks({ accounts: store.accounts, links, audit });
  const participation = createParticipation({ store, clock, inTurn, countJoin: createJoinRate(), doors });
  const secrets = createInviteSecrets(await readInviteKey(config.dataDir));
  const passwordCheck = { passwords, throttle, browsers, inTurn, audit, clock };
  return {
    accountCare: createAccountCare({ store, ...passwordCheck, links, resetLinks, participation, doors }),
    accountLinks: links,
    accounts: createAccounts({ store: store.accounts, ...passwordCheck, setupLink }),
    audit,
    authenticate: createAuthenticate({ sessions: store.sessions, cookie, tickets, resolveAccess, clock }),
    browserCookie: createBrowserCookie(isSecure),
    browsers,
    codes: createCodeThrottle(clock),
    colleagueLinks: createColleagueLinks(links, audit),
    cookie,
    facilitation: createFacilitation({ store, clock, inTurn, audit, doors }),
    handovers: createHandovers({ store, clock, inTurn, audit, doors }),
    invitations: createInvitations({ store, clock, inTurn, audit, secrets, lengthOf }),
    participation,
    resetLinks,
    resolveAccess,
    roster: createRoster(store, clock),
    sessions: createSessions(store.sessions, clock, config.sessionDays),
    setupLink,
    tickets,
  };
}
