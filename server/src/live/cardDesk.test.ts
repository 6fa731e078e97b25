import type { BoardId } from '@samenreis/shared/base';
import type { BoardState } from '@samenreis/shared/protocol';
import { newSession, type Progress, type Session } from '@samenreis/shared/session';
import { expect, it } from 'vitest';
import { createMemoryStore } from '../storage/memory/index.ts';
import { createCardDesk } from './cardDesk.ts';

const id = 'bcarddesk00000' as BoardId; // of its pattern
const running: Progress = { stage: 'running', step: 'step-welcome' as never, startedAtMs: 0, endsAtMs: 1 };
const paused: Progress = { stage: 'paused', step: 'step-welcome' as never, startedAtMs: 0, leftMs: 1 };
const ended: Progress = { stage: 'ended', startedAtMs: 0, endedAtMs: 1 };
const lobby: Progress = { stage: 'lobby' };

async function at(state: BoardState, ...course: readonly Progress[]) {
  const { cards, boards, accounts } = createMemoryStore();
  await accounts.create({ id: 'gerda', email: 'gerda@gemeente.example', name: 'Gerda', passwordHash: '', createdAtMs: 0 });
  await boards.create({ id, title: 'Wmo', epoch: 1, createdAtMs: 0, changedAtMs: 0 });
  await boards.addLeader(id, 'gerda');
  await cards.setFacts(id, { state, plannedOn: state === 'planned' ? '2026-11-25' : null });
  let session: Session = newSession;
  const desk = createCardDesk({ sessions: { of: () => Promise.resolve(session) }, cards });
  for (const progress of course) {
    session = { ...newSession, progress };
    await desk.settle(id);
  }
  const card = await cards.find(id, 'gerda');
  return card === null ? null : { state: card.state, plannedOn: card.plannedOn };
}

it.each([
  ['planned', [lobby], { state: 'planned', plannedOn: '2026-11-25' }],
  ['planned', [running], { state: 'live', plannedOn: null }],
  ['preparing', [lobby, paused], { state: 'live', plannedOn: null }],
  ['closed', [running], { state: 'closed', plannedOn: null }],
  ['preparing', [running, ended], { state: 'live', plannedOn: null }],
  ['preparing', [ended], { state: 'preparing', plannedOn: null }],
] as const)('I127 a board that is %s goes with its session', async (state, course, card) => {
  expect(await at(state, ...course)).toEqual(card);
});
