import { expect, it } from 'vitest';
import type { ParticipantId } from '../base/index.ts';
import type { AgendaStep, Secrecy } from './agendaStep.ts';
import { agendaTemplate } from './agendaTemplates.ts';
import { newSession, type Session } from './session.ts';
import { SILENT_AFTER_MS, silentPeople } from './silentPeople.ts';

const people = ['ans', 'daan', 'fatima', 'jan', 'piet'].map((name) => `p${name.padEnd(15, '0')}` as ParticipantId); // of their pattern
const [ans, daan, fatima, jan, piet] = people as [ParticipantId, ParticipantId, ParticipantId, ParticipantId, ParticipantId];
const began = 1_000_000;
const later = began + SILENT_AFTER_MS;
const [tips] = agendaTemplate(60).filter(({ kind }) => kind === 'tips') as [AgendaStep];
const sounds = {
  present: people,
  stuckAtMs: new Map([
    [ans, began + 1],
    [daan, began],
  ]),
};

function during(rule: Partial<AgendaStep['rule']> = {}, change: Partial<Session> = {}): Session {
  const agenda = [{ ...tips, rule: { ...tips.rule, ...rule } }];
  const progress = { stage: 'running', step: tips.id, startedAtMs: began, endsAtMs: later } as const;
  return { ...newSession, agenda, progress, ...change };
}

it('J69 is who stuck nothing for three minutes, is not ready, raises no hand and plays no part', () => {
  const scene = { ...newSession.scene, cast: [{ participant: piet, part: 'persona' as const }] };
  const session = during({}, { ready: [fatima], hands: [{ participant: jan, sinceMs: began }], scene });
  expect(silentPeople(session, sounds, later)).toEqual([daan]);
});

it.each([
  ['before the session', newSession, later],
  ['in the first minutes of all', during(), later - 1],
  ['in the first minute of a step', during({}, { former: { rule: tips.rule, untilMs: later + 1 } }), later],
  ['where no notes are asked', during({ kinds: [] }), later],
  ...(['privateNamed', 'privateAnonymous'] satisfies Secrecy[]).map(
    (secrecy) => [`where people write ${secrecy}`, during({ secrecy }), later] as const,
  ),
  ['in a pause', during({}, { progress: { stage: 'paused', step: tips.id, startedAtMs: began, leftMs: 1 } }), later],
] as const)('J69 is not asked %s', (_when, session, nowMs) => {
  expect(silentPeople(session, sounds, nowMs)).toBeNull();
});
