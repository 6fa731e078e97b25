export { randomCommand } from './randomCommand.ts';
