import { isParticipantId, type ParticipantId } from '@samenreis/shared/base';
import type { PresenceUser, Roster } from '@samenreis/shared/protocol';
import { describe, expect, it } from 'vitest';
import type { PresenceStore, PresentPerson } from '../../connection/presenceStore.ts';
import { m } from '../../i18n/messages.ts';
import { peoplePresent } from '../peoplePresent.ts';
import { createNamedPresence } from './namedPresence.ts';
import { ownAlias, shownNames } from './shownNames.ts';

function id(number: number): ParticipantId {
  const text = `p${String(number).padStart(15, '0')}`;
  if (!isParticipantId(text)) throw new Error('The fixture has a bad id.');
  return text;
}

const GERDA: PresenceUser = { participantId: id(1), name: 'Gerda', perspective: 'other', role: 'facilitator' };
const ANS: PresenceUser = { participantId: id(2), name: 'Ans', perspective: 'client', role: 'participant' };
const DAAN: PresenceUser = { participantId: id(3), name: 'Daan', perspective: 'consultant', role: 'participant' };
const EVERYBODY = [GERDA, ANS, DAAN];
const unnamed = (user: PresenceUser): PresenceUser => ({ ...user, name: '' });
const HIDDEN: Roster = { revision: 2, namesHidden: true, participants: EVERYBODY.map(unnamed) };
const OPEN: Roster = { revision: 3, namesHidden: false, participants: [...EVERYBODY] };
/** As facilitators get it. */
const KNOWN: Roster = { ...OPEN, namesHidden: true };

describe('U80 where names are hidden', () => {
  it('everybody else is their perspective with a number, a facilitator the role, oneself “u”', () => {
    expect([...shownNames(HIDDEN, ANS.participantId).values()]).toEqual(['Gespreksleider 1', 'u', 'Consulent 3']);
  });

  it('a number stays when somebody changes perspective or somebody else comes', () => {
    const [first, second, third] = HIDDEN.participants;
    if (first === undefined || second === undefined || third === undefined) throw new Error('The fixture has three people.');
    const later = { ...HIDDEN, participants: [first, { ...second, perspective: 'lead' as const }, third, unnamed(ANS)] };
    expect(shownNames(later, GERDA.participantId).get(DAAN.participantId)).toBe('Consulent 3');
  });

  it('a person is told how others see them, and a facilitator is not', () => {
    expect(ownAlias(HIDDEN, ANS)).toBe('Inwoner of cliënt 2');
    expect([ownAlias(OPEN, ANS), ownAlias(KNOWN, GERDA), ownAlias(null, ANS)]).toEqual([null, null, null]);
  });
});

describe('U80 presence', () => {
  it('has a name to show for everybody: what stands for it, or for a facilitator the name from the list', () => {
    const shown = (list: Roster) => presenceOf([unnamed(DAAN)], () => list).presence.others()[0]?.user.name;
    expect([shown(HIDDEN), shown(KNOWN)]).toEqual(['Consulent 3', 'Daan']);
  });

  it('U165 calls another window of the same person so, and the person is one in the list', () => {
    const { presence } = presenceOf([ANS, DAAN], () => OPEN);
    expect(presence.others().map(({ user }) => user.name)).toEqual([m.board_ownWindow(), 'Daan']);
    expect(peoplePresent(presence.others(), ANS).map(({ name }) => name)).toEqual(['Ans', 'Daan']);
  });

  it('is the same array while neither the people nor the list changed, and follows both', () => {
    let list = HIDDEN;
    const { presence, tell } = presenceOf([unnamed(DAAN)], () => list);
    let told = 0;
    const stop = presence.subscribe(() => (told += 1));
    const before = presence.others();
    expect(presence.others()).toBe(before);
    list = KNOWN;
    tell();
    expect(presence.others()[0]?.user.name).toBe('Daan');
    stop();
    tell();
    expect(told).toBe(2);
  });
});

/** Presence of these people beside a list of names; `tell` calls whoever follows either. */
function presenceOf(users: readonly PresenceUser[], list: () => Roster) {
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    const own = () => listener();
    listeners.add(own);
    return () => listeners.delete(own);
  };
  const people: readonly PresentPerson[] = users.map((user, index) => ({
    user,
    clientId: index,
    cursor: null,
    drags: [],
    selection: [],
    editing: null,
  }));
  const source: PresenceStore = { others: () => people, setMine: () => {}, subscribe, destroy: () => {} };
  return {
    presence: createNamedPresence(source, { current: list, subscribe }, ANS.participantId),
    tell() {
      for (const listener of listeners) listener();
    },
  };
}
