import type { LaneId, ParticipantId, PersonaId, PhaseId, SceneId } from '../../base/index.ts';
import type { SceneScript } from '../scene.ts';
import type { SceneCommand } from '../sceneCommand.ts';
import type { SessionCommand } from '../sessionCommand.ts';
import { LEADER, type SessionScene, sessionScene } from './sessionScene.ts';

/** A scene to play; ids by their patterns. */
export function script(change: Partial<SceneScript> = {}): SceneScript {
  return {
    id: 'kitchen-table' as SceneId,
    persona: 'moeder' as PersonaId,
    phase: 'phase-1' as PhaseId,
    lane: 'current' as LaneId,
    setting: 'Aan de keukentafel.',
    opening: 'Vertelt u eens.',
    points: ['Wie regelt er thuis wat?'],
    rules: '',
    observersDial: true,
    ...change,
  };
}

export const prepare = (change: Partial<SceneScript> = {}): SceneCommand => ({ type: 'prepareScene', ...script(change) });

/** What leads to a scene that runs, in its first take. */
export const toTheStage: readonly SessionCommand[] = [{ type: 'start' }, prepare(), { type: 'startScene', take: 1 }];

export function onStage(): SessionScene {
  const scene = sessionScene();
  for (const command of toTheStage) scene.ask(LEADER, command);
  return scene;
}

/** What is asked of the first take over and over. */
export const take = 1;
export const start: SceneCommand = { type: 'startScene', take };
export const pause: SceneCommand = { type: 'pauseScene', take };
export const resume: SceneCommand = { type: 'resumeScene', take };
export const end: SceneCommand = { type: 'endScene', take };
export const replay: SceneCommand = { type: 'replayScene', take, opening: 'Fijn dat u er bent.' };
export const stop: SceneCommand = { type: 'stopScene' };
export const offer = (participant: ParticipantId, part: 'persona' | 'consultant' | 'other'): SceneCommand => ({
  type: 'offerPart',
  participant,
  part,
});
export const accept = (part: 'persona' | 'consultant' | 'other'): SceneCommand => ({ type: 'acceptPart', part });
export const volunteer = (part: 'persona' | 'consultant' | 'other'): SceneCommand => ({ type: 'volunteer', part });
export const decline: SceneCommand = { type: 'declinePart' };
export const value = (tenths: number, seen: number | null = null): SceneCommand => ({
  type: 'acceptValue',
  take,
  value: tenths,
  seen,
});
