import { boardDoc, noteDefaults } from '@samenreis/shared/board';
import { CLOSE, type CloseReason } from '@samenreis/shared/protocol';
import * as Y from 'yjs';
import { type ForgedStruct, forgeUpdate, type Id } from '../support/sync/forgeUpdate.ts';
import { type Scene, updateOf } from './scene.ts';

export interface Attack {
  readonly title: string;
  readonly role?: 'viewer' | 'facilitator';
  readonly make: (scene: Scene) => Uint8Array;
  readonly reason: CloseReason;
  /** The word in the close frame. */
  readonly detail: string;
  /** Turned away before it touches the document: nothing has to be rebuilt. */
  readonly isUnapplied?: true;
}

/** A clientID nobody used. */
export const FRESH = 4_242;
export const codeOf = ({ reason }: Attack): number => CLOSE[reason];

export const record = (doc: Y.Doc, note: string): Y.Map<unknown> => {
  const found = doc.getMap('notes').get(note);
  if (!(found instanceof Y.Map)) throw new Error(`no note ${note}`);
  return found;
};
export const itemOf = (map: Y.Map<unknown>, key: string): Y.Item => {
  const item = map._map.get(key);
  if (item === undefined) throw new Error(`no item at ${key}`);
  return item;
};
export const textOf = (doc: Y.Doc, note: string): Y.Text => {
  const text = boardDoc(doc).text('notes', note);
  if (text === null) throw new Error(`no text in ${note}`);
  return text;
};
export const firstLetter = (doc: Y.Doc, note: string): Id => {
  const start = textOf(doc, note)._start;
  if (start === null) throw new Error('no letter');
  return start.id;
};
export const forged = (...structs: ForgedStruct[]) => forgeUpdate({ sections: [{ client: FRESH, clock: 0, structs }] });
export const changing = (change: (doc: Y.Doc, scene: Scene) => void) => (scene: Scene) =>
  updateOf(scene.raw.doc, (doc) => change(doc, scene), FRESH);
export const wholeNote = (id: string, author: string) => ({
  ...noteDefaults,
  id,
  author,
  place: { lane: 'current', phase: 'phase-1', x: 0, y: 0, z: 1 },
  kind: 'moment',
  perspective: 'client',
  createdAt: 1,
});
