import type { LiveSessionStore, LiveStep, SealedStep } from '../ports/liveSessionStore.ts';
import { mustExist, type Tables } from './tables.ts';

export function createMemoryLiveSessionStore({ boards, liveSteps }: Tables): LiveSessionStore {
  const append: LiveSessionStore['append'] = async (step) => {
    mustExist(boards, step.board);
    const steps = liveSteps.get(step.board) ?? [];
    if (steps.some(({ command }) => command === step.command)) return 'known';
    if (steps.some(({ after }) => after === step.after)) return 'stale';
    liveSteps.set(
      step.board,
      [...steps, step].sort((a, b) => a.after - b.after),
    );
    return 'stored';
  };
  return {
    append,
    async appendSealing(step, sealed) {
      const outcome = await append(step);
      if (outcome === 'stored') liveSteps.set(step.board, withSealed(liveSteps.get(step.board) ?? [], sealed, step.atMs));
      return outcome;
    },
    async list(board) {
      return liveSteps.get(board) ?? [];
    },
  };
}

function withSealed(steps: readonly LiveStep[], sealed: readonly SealedStep[], atMs: number): readonly LiveStep[] {
  const events = new Map(sealed.map((each) => [each.after, each.events]));
  return steps.map((step) => {
    const now = events.get(step.after);
    return now === undefined ? step : { ...step, events: now, participant: null, atMs };
  });
}
