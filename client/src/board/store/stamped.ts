import type { BoardCommand, Note } from '@samenreis/shared/board';

/** A note that somebody sticks while a scene is on stage says when in it. What is pasted or copied was seen at some other moment. */
export function stamped(command: BoardCommand, played: Note['played']): BoardCommand {
  return command.type === 'addNote' && played !== null ? { ...command, played } : command;
}
