import type { NoteKind } from '@samenreis/shared/board';

/** What a press on the board does: pick and drag, move the view, or stick a note of that kind. */
export type Tool = 'select' | 'hand' | NoteKind;

export const isNoteTool = (tool: Tool): tool is NoteKind => tool !== 'select' && tool !== 'hand';
