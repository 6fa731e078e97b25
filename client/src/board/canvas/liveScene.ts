import type { NoteId } from '@samenreis/shared/base';
import type { EmotionValue } from '@samenreis/shared/board';
import type { BoardTheme, GroupFrame, NoteBox } from '@samenreis/shared/layout';
import type { RemotePerson } from './boardCanvasProps.ts';
import type { BoardModel } from './boardModel.ts';
import type { Point, Rect } from './camera.ts';
import { cellRect, type DragSession, type Felt, targetCells } from './dragSession.ts';
import { createHotNotes } from './hotNotes.ts';
import type { NoteChanges } from './noteIndex.ts';
import type { FrontFeeling } from './paint/paintFeeling.ts';
import type { FrontNote, FrontRing, FrontScene, FrontTarget } from './paint/paintFront.ts';
import { personColour } from './personColour.ts';

/** Beyond this many changed notes at once nobody follows single movements, and one repaint is cheaper. */
const ANIMATED_MAX = 150;

/** What this person does on the canvas at the moment. */
export interface MyHands {
  readonly drag: DragSession | null;
  readonly band: Rect | null;
  readonly editing: NoteId | null;
  readonly selection: ReadonlySet<NoteId>;
  /** What a note came to feel by a key, as long as that is shown. */
  readonly felt: (Pick<Felt, 'value'> & { readonly note: NoteId }) | null;
}

export interface SceneFrame {
  readonly isStale: boolean;
  /** Board rectangles of the resting canvas in which something changed. */
  readonly parts: readonly Rect[];
  readonly front: Omit<FrontScene, 'sought'>;
  /** Something is on its way, or warm: another frame is needed. */
  readonly isMoving: boolean;
  readonly removed: readonly NoteBox[];
}

/** Follows the board and the people, and says in every frame what rests and what is hot. */
export interface LiveScene {
  readonly hot: ReadonlySet<NoteId>;
  advance(frame: {
    readonly nowMs: number;
    readonly sinceLastMs: number;
    readonly isCalm: boolean;
    readonly mine: MyHands;
    readonly people: readonly RemotePerson[];
    /** What stands at a note in which somebody of this name writes. */
    readonly writing: (name: string) => string;
    /** A feeling in words and as a number. */
    readonly feeling: (value: EmotionValue) => string;
  }): SceneFrame;
}

interface RemoteHand {
  readonly at: Point;
  readonly name: string;
  readonly colour: string;
}

export function createLiveScene(model: BoardModel, theme: () => BoardTheme): LiveScene {
  const hot = createHotNotes();

  function heat(id: NoteId, nowMs: number, parts: Rect[], paintedAt: Rect | undefined = model.layout().notes.get(id)?.rect): void {
    if (paintedAt === undefined) return;
    if (!hot.ids.has(id)) parts.push(paintedAt);
    hot.heat(id, { x: paintedAt.x, y: paintedAt.y }, nowMs);
  }

  function follow(changes: NoteChanges, nowMs: number, parts: Rect[]): boolean {
    for (const box of changes.added) parts.push(box.rect);
    for (const box of changes.removed) parts.push(box.rect);
    if (changes.changed.length > ANIMATED_MAX) return true;
    for (const { before, after } of changes.changed) heat(after.id, nowMs, parts, before.rect);
    return false;
  }

  return {
    hot: hot.ids,
    advance({ nowMs, sinceLastMs, isCalm, mine, people, writing, feeling }) {
      const { notes: changes, isGroundChanged, marked, reframed } = model.refresh();
      const layout = model.layout();
      const parts: Rect[] = [...reframed, ...marked.flatMap((id) => layout.notes.get(id)?.rect ?? [])];
      const isFlooded = follow(changes, nowMs, parts);
      const remote = remoteHands(people, mine);
      for (const id of [...remote.keys(), ...(mine.drag?.notes.keys() ?? [])]) heat(id, nowMs, parts);
      for (const { id, at } of mine.drag?.notes.values() ?? []) hot.put(id, at);
      const { cooled, hasMoved } = hot.step({
        nowMs,
        sinceLastMs,
        isCalm,
        targetOf(id) {
          const held = mine.drag?.notes.get(id)?.at ?? remote.get(id)?.at;
          if (held !== undefined) return { at: held, isHeld: true };
          const box = layout.notes.get(id);
          return box === undefined ? null : { at: { x: box.rect.x, y: box.rect.y }, isHeld: false };
        },
      });
      for (const id of cooled) {
        const box = layout.notes.get(id);
        if (box !== undefined) parts.push(box.rect);
      }
      const shownNotes = [...hot.ids].flatMap((id) => frontNote(id, mine, remote) ?? []);
      return {
        isStale: isGroundChanged || isFlooded,
        parts,
        removed: changes.removed,
        isMoving: hasMoved || hot.ids.size > 0,
        front: {
          frames: heldFrames(mine, remote),
          named: pickedFrames(mine),
          notes: shownNotes,
          rings: [...remoteSelections(people, mine, remote), ...myRings(mine), ...remoteRings(people, remote, writing)],
          targets: [...remoteTargets(people, mine), ...myTargets(mine.drag)],
          feelings: myFeelings(mine, feeling),
          origins: mine.drag?.origins ?? [],
          band: mine.band,
        },
      };
    },
  };

  /** The frames of groups of which all notes are in a hand: they go along. */
  function heldFrames({ drag }: MyHands, remote: ReadonlyMap<NoteId, RemoteHand>): readonly GroupFrame[] {
    if (drag === null && remote.size === 0) return [];
    const heldAt = (id: NoteId) => drag?.notes.get(id)?.at ?? remote.get(id)?.at;
    return model.frames().flatMap((frame) => {
      const [first] = frame.notes;
      const box = first === undefined ? undefined : model.layout().notes.get(first);
      const at = first === undefined ? undefined : heldAt(first);
      if (box === undefined || at === undefined || !frame.notes.every((id) => heldAt(id) !== undefined)) return [];
      const rect = { ...frame.rect, x: frame.rect.x + at.x - box.rect.x, y: frame.rect.y + at.y - box.rect.y };
      return [{ ...frame, rect }];
    });
  }

  function pickedFrames({ drag, selection }: MyHands): readonly GroupFrame[] {
    if (drag !== null || selection.size === 0) return [];
    return model.frames().filter(({ notes }) => notes.some((id) => selection.has(id)));
  }

  function frontNote(id: NoteId, mine: MyHands, remote: ReadonlyMap<NoteId, RemoteHand>): FrontNote | null {
    const at = hot.shownAt(id);
    const resting = model.layout().notes.get(id);
    if (resting === undefined || at === null) return null;
    const felt = mine.drag?.felt?.notes.has(id) === true ? mine.drag.felt : null;
    const box = felt === null ? resting : { ...resting, note: { ...resting.note, value: felt.value } };
    return { box, at, signs: model.signsOf(box.note), hand: mine.drag?.notes.has(id) === true ? 'mine' : (remote.get(id) ?? null) };
  }

  /** One pill says it for all that are held: they come to feel the same. */
  function myFeelings({ drag, felt }: MyHands, text: (value: EmotionValue) => string): readonly FrontFeeling[] {
    const note = drag?.felt != null ? [...drag.notes.keys()].find((id) => drag.felt?.notes.has(id)) : felt?.note;
    const value = drag?.felt?.value ?? felt?.value;
    const rect = note === undefined ? null : rectShown(note);
    const side = drag?.felt == null ? 'below' : 'above';
    return rect === null || value === undefined ? [] : [{ rect, value, text: text(value), side }];
  }

  function myTargets(drag: DragSession | null): readonly FrontTarget[] {
    return drag === null ? [] : targetCells(drag, model.layout()).map((rect) => ({ rect, colour: theme().focus }));
  }

  /** The cells over which others hold their notes, each once a person. */
  function remoteTargets(people: readonly RemotePerson[], mine: MyHands): readonly FrontTarget[] {
    return people.flatMap(({ drags, user }) => {
      const cells = new Map<string, FrontTarget>();
      for (const { note, place } of drags) {
        const kind = mine.drag?.notes.has(note) === true ? undefined : model.layout().notes.get(note)?.note.kind;
        const rect = place === null || kind === undefined ? null : cellRect(model.layout(), place, kind);
        if (rect !== null) cells.set(`${rect.x}|${rect.y}`, { rect, colour: personColour(user.participantId) });
      }
      return [...cells.values()];
    });
  }

  function rectShown(id: NoteId): Rect | null {
    const box = model.layout().notes.get(id);
    return box === undefined ? null : { ...box.rect, ...hot.shownAt(id) };
  }

  function myRings({ selection, editing }: MyHands): readonly FrontRing[] {
    const rings: FrontRing[] = [];
    for (const id of selection) {
      const rect = id === editing ? null : rectShown(id);
      if (rect !== null) rings.push({ rect, colour: theme().focus, label: null });
    }
    return rings;
  }

  /** What others have picked: the first note bears the name. What they write in or hold has its own ring. */
  function remoteSelections(
    people: readonly RemotePerson[],
    mine: MyHands,
    remote: ReadonlyMap<NoteId, RemoteHand>,
  ): readonly FrontRing[] {
    return people.flatMap(({ selection, editing, user }) =>
      selection.flatMap((id, index) => {
        const rect = id === editing || remote.has(id) || mine.selection.has(id) ? null : rectShown(id);
        return rect === null ? [] : [{ rect, colour: personColour(user.participantId), label: index === 0 ? user.name : '' }];
      }),
    );
  }

  /** Who writes in which note; a dragged note has its ring already. */
  function remoteRings(
    people: readonly RemotePerson[],
    remote: ReadonlyMap<NoteId, RemoteHand>,
    writing: (name: string) => string,
  ): readonly FrontRing[] {
    return people.flatMap((person) => {
      if (person.editing === null || remote.has(person.editing)) return [];
      const rect = rectShown(person.editing);
      return rect === null ? [] : [{ rect, colour: personColour(person.user.participantId), label: writing(person.user.name) }];
    });
  }

  /** What others hold. A note in my own hand stays in it on my screen. */
  function remoteHands(people: readonly RemotePerson[], mine: MyHands): ReadonlyMap<NoteId, RemoteHand> {
    const hands = new Map<NoteId, RemoteHand>();
    for (const person of people) {
      for (const { note, x, y } of person.drags) {
        if (mine.drag?.notes.has(note) === true || !model.has(note)) continue;
        hands.set(note, { at: { x, y }, name: person.user.name, colour: personColour(person.user.participantId) });
      }
    }
    return hands;
  }
}
