export { propertyRun } from './propertyRun.ts';
export { randomBoard } from './randomBoard.ts';
export { randomCommand } from './randomCommand.ts';
export { facilitator, testBoard } from './testBoard.ts';
