import { seededRandom } from '../../base/index.ts';
import type { BoardSnapshot } from '../snapshot.ts';
import { randomCommand } from './randomCommand.ts';
import { facilitator, participant, testActor, testBoard } from './testBoard.ts';

const ACTORS = [facilitator, facilitator, participant, testActor('anna', 'participant')];

/**
 * What people may have made of the demo board: random work of several of them, refused where the policy says so. Phases and
 * journeys come, go and are hidden; notes are moved, copied, grouped, commented and taken away.
 * @param seed - the same one gives the same board
 */
export function randomBoard(seed: number, steps = 30): BoardSnapshot {
  const random = seededRandom(seed);
  const board = testBoard(random);
  for (let step = 0; step < steps && board.snapshot().notes.size > 0; step++) {
    const actor = ACTORS[Math.floor(random() * ACTORS.length)] ?? facilitator;
    board.try(actor, randomCommand(board.snapshot(), actor, random));
  }
  return board.snapshot();
}
