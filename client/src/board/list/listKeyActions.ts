import type { NoteId } from '@samenreis/shared/base';
import type { Note, NoteKind, Rejection } from '@samenreis/shared/board';
import { type BoardList, type CellPosition, inReadingOrder } from '@samenreis/shared/list';
import { m } from '../../i18n/messages.ts';
import { isNoteTool } from '../canvas/tool.ts';
import type { Direction, KeyIntent, PlainIntent } from '../gestures/keyIntent.ts';
import type { GroupKeys } from '../groups/groupKeys.ts';
import type { MenuPart } from '../many/menuPart.ts';
import type { NoteDeeds } from '../many/noteDeeds.ts';
import type { ListDialog } from './listDialog.ts';
import type { NoteRights } from './noteRights.ts';
import type { Picking } from './picking.ts';

export interface ListKeyContext {
  readonly list: () => BoardList;
  /** The list as far as it is looked for. */
  readonly sought: () => BoardList;
  /** The notes that are drawn, from top to bottom. */
  readonly order: () => readonly NoteId[];
  readonly deeds: NoteDeeds;
  readonly groups: GroupKeys;
  readonly picking: Picking;
  /** What this person may do with a note: a key may no more than the button beside the note. */
  readonly may: (note: NoteId) => NoteRights | null;
  /** Why this person may stick no note in the cell of this one, or null. */
  readonly mayStick: (kind: NoteKind, beside: Note) => Rejection | null;
  /** Does it where nothing speaks against it, else says why not. */
  readonly unlessRefused: (reason: Rejection | null, act: () => void) => void;
  readonly say: (text: string) => void;
  readonly step: (direction: 'undo' | 'redo') => void;
  readonly write: (note: NoteId) => void;
  readonly remove: (note: NoteId) => void;
  /** Closes what is open at the note. @returns whether anything was */
  readonly close: (note: NoteId) => boolean;
  /** What else can be done with a note; with the focus at a part of it, where one was asked for. */
  readonly openMore: (note: NoteId, part?: MenuPart) => void;
  readonly openDialog: (dialog: ListDialog) => void;
  readonly openFind: () => void;
  readonly openHelp: () => void;
  /** To the form for a new note, in the cell of this one. */
  readonly newNote: (kind: NoteKind, beside: Note) => void;
  readonly goTo: (note: NoteId) => void;
  /** There is nowhere to go. */
  readonly stay: () => void;
}

type NoteAct = (note: NoteId) => void;

/**
 * What the keys of the canvas do in the list, with the note that has the focus or with those that are chosen. Null for what only
 * moves the view of the canvas: a new key there must be thought of here.
 */
export function listKeyActions(context: ListKeyContext): Readonly<Record<PlainIntent, NoteAct | null>> {
  const { deeds, groups, picking, step, openDialog, unlessRefused, goTo } = context;

  function duplicate(): void {
    const before = new Set(context.list().source.notes.keys());
    deeds.give({ type: 'duplicate' });
    const made = deeds.picked().find(({ id }) => !before.has(id));
    if (made !== undefined) goTo(made.id);
  }

  return {
    edit: (note) => unlessRefused(refusal(context, note, 'write'), () => context.write(note)),
    delete(note) {
      if (picking.isOn()) context.remove(note);
      else unlessRefused(refusal(context, note, 'remove'), () => context.remove(note));
    },
    undo: () => step('undo'),
    redo: () => step('redo'),
    escape(note) {
      if (!context.close(note)) picking.letGo(note);
    },
    selectAll: () => picking.pick(context.order()),
    selectCell: (note) => picking.pick(cellOf(context, note)),
    duplicate,
    tidy: () => deeds.give({ type: 'tidy' }),
    moveTo(note) {
      const dialog: ListDialog = picking.isOn() ? { kind: 'movePicked' } : { kind: 'move', note, isCopy: false };
      unlessRefused(picking.isOn() ? refusalOfAll(context, 'move') : refusal(context, note, 'move'), () => openDialog(dialog));
    },
    nicer: () => shift(context, 1),
    worse: () => shift(context, -1),
    menu: (note) =>
      unlessRefused(refusal(context, note, 'react') && refusal(context, note, 'change'), () => context.openMore(note)),
    find: context.openFind,
    comments: (note) => openDialog({ kind: 'note', dialog: { kind: 'comments', note } }),
    react: (note) => unlessRefused(refusal(context, note, 'react'), () => context.openMore(note, 'reactions')),
    colour: (note) => unlessRefused(refusal(context, note, 'change'), () => context.openMore(note, 'colour')),
    persona: (note) => unlessRefused(refusal(context, note, 'change'), () => context.openMore(note, 'persona')),
    link: (note) =>
      unlessRefused(refusal(context, note, 'change'), () => openDialog({ kind: 'note', dialog: { kind: 'link', note } })),
    // One note of a group: picking the others is nobody's to refuse.
    group: () => unlessRefused(deeds.picked().length > 1 ? refusalOfAll(context, 'move') : null, groups.group),
    ungroup: groups.ungroup,
    help: context.openHelp,
    zoomIn: null,
    zoomOut: null,
    zoomFit: null,
    zoomActual: null,
    fitPhase: null,
    fitLane: null,
    minimap: null,
  };
}

function refusal({ may }: Pick<ListKeyContext, 'may'>, note: NoteId, right: keyof NoteRights): Rejection | null {
  const rights = may(note);
  return rights === null ? 'notFound' : rights[right];
}

/** Where some of the chosen ones may, the rest is left out and told. */
function refusalOfAll(context: ListKeyContext, right: keyof NoteRights): Rejection | null {
  const reasons = context.deeds.picked().map(({ id }) => refusal(context, id, right));
  return reasons.includes(null) ? null : (reasons[0] ?? null);
}

function shift({ deeds, say }: ListKeyContext, by: 1 | -1): void {
  if (deeds.picked().some(({ note }) => note.kind === 'emotion')) deeds.give({ type: 'shiftValue', by });
  else say(m.list_noFeeling());
}

/** Of the drawn notes those that share cell and kind with this one. */
function cellOf({ list, order }: ListKeyContext, id: NoteId): readonly NoteId[] {
  const { notes } = list().source.snapshot;
  const note = notes.get(id);
  return order().filter((other) => {
    const one = notes.get(other);
    return one?.kind === note?.kind && one?.place.lane === note?.place.lane && one?.place.phase === note?.place.phase;
  });
}

/** Does what a key means at a note. @returns whether it means anything here */
export function applyInList(context: ListKeyContext, intent: KeyIntent, id: NoteId): boolean {
  switch (intent.type) {
    case 'focusNote':
      goBeside(context, intent.direction, id);
      return true;
    case 'moveNotes':
      moveBeside(context, intent, id);
      return true;
    case 'tool': {
      const note = context.list().source.notes.get(id)?.note;
      const kind = isNoteTool(intent.tool) ? intent.tool : null;
      if (note !== undefined && kind !== null)
        context.unlessRefused(context.mayStick(kind, note), () => context.newNote(kind, note));
      return kind !== null;
    }
    case 'focusEdge':
      return false;
    default: {
      const act = listKeyActions(context)[intent.type];
      act?.(id);
      return act !== null;
    }
  }
}

/** Left and right: to the first note of the nearest phase that has any. */
function goBeside({ sought, goTo, stay }: ListKeyContext, direction: Direction, id: NoteId): void {
  const { phases, source } = sought();
  const at = phases.findIndex(({ phase }) => phase.id === source.notes.get(id)?.note.place.phase);
  const further = direction === 'right' ? phases.slice(at + 1) : phases.slice(0, Math.max(0, at)).reverse();
  const first = further.flatMap(({ lanes }) => lanes).flatMap(({ kinds }) => kinds)[0]?.notes[0];
  if (first === undefined) stay();
  else goTo(first.note.id);
}

type MoveIntent = Extract<KeyIntent, { readonly type: 'moveNotes' }>;

function moveBeside(context: ListKeyContext, intent: MoveIntent, id: NoteId): void {
  const note = context.list().source.notes.get(id)?.note;
  const to = note === undefined ? null : targetOf(context.list(), note, intent);
  const isOneOfMany = context.deeds.picked().length > 1;
  // Several have no one place among the others to go up or down from.
  if (to === null || (isOneOfMany && to.position !== 'last')) {
    context.stay();
    return;
  }
  context.deeds.give({ type: 'moveTo', ...to });
  context.goTo(id);
}

interface Target extends Pick<Note['place'], 'lane' | 'phase'> {
  readonly position: CellPosition;
}

/** The next phase or journey, or one place up or down in the cell; null where there is none. */
function targetOf({ phases, source }: BoardList, note: Note, { direction, toCell }: MoveIntent): Target | null {
  const { lane, phase } = note.place;
  const by = direction === 'left' || direction === 'up' ? -1 : 1;
  if (direction === 'left' || direction === 'right') {
    const next = phases[phases.findIndex((one) => one.phase.id === phase) + by]?.phase.id;
    return next === undefined ? null : { lane, phase: next, position: 'last' };
  }
  if (toCell) {
    const lanes = phases[0]?.lanes ?? [];
    const next = lanes[lanes.findIndex((one) => one.lane.id === lane) + by]?.lane.id;
    return next === undefined ? null : { lane: next, phase, position: 'last' };
  }
  const inCell = [...source.snapshot.notes.values()].filter(
    (one) => one.kind === note.kind && one.place.lane === lane && one.place.phase === phase,
  );
  const order = inReadingOrder(inCell).map(({ id }) => id);
  const at = order.indexOf(note.id) + by;
  const neighbour = order[at];
  if (neighbour === undefined) return null;
  if (by === 1) return { lane, phase, position: { after: neighbour } };
  const before = order[at - 1];
  return { lane, phase, position: before === undefined ? 'first' : { after: before } };
}
