import type { ParticipantId, StepId } from '../base/index.ts';
import type { AgendaStep } from './agendaStep.ts';

/** What happened in a session; the state is these, one after another. `atMs` is server time. */
export type SessionEvent =
  | { readonly type: 'agendaReplaced'; readonly steps: readonly AgendaStep[] }
  | { readonly type: 'stepAdded'; readonly step: AgendaStep; readonly before: StepId | null }
  | { readonly type: 'stepChanged'; readonly step: AgendaStep }
  | { readonly type: 'stepRemoved'; readonly step: StepId }
  | { readonly type: 'stepMoved'; readonly step: StepId; readonly before: StepId | null }
  | { readonly type: 'started'; readonly step: StepId; readonly atMs: number; readonly endsAtMs: number }
  | { readonly type: 'stepEntered'; readonly step: StepId; readonly endsAtMs: number }
  | { readonly type: 'stepExtended'; readonly byMs: number }
  | { readonly type: 'paused'; readonly atMs: number }
  | { readonly type: 'resumed'; readonly atMs: number }
  | { readonly type: 'ended'; readonly atMs: number }
  | { readonly type: 'readySet'; readonly participant: ParticipantId; readonly ready: boolean }
  | { readonly type: 'handRaised'; readonly participant: ParticipantId; readonly atMs: number }
  | { readonly type: 'handLowered'; readonly participant: ParticipantId };
