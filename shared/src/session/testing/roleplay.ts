import type { LaneId, PersonaId, PhaseId, SceneId } from '../../base/index.ts';
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
