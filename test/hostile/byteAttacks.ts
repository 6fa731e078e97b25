import * as Y from 'yjs';
import { type Attack, FRESH, forged, textOf } from './attack.ts';
import { updateOf } from './scene.ts';

/** Bytes that are no update. */
export const BYTE_ATTACKS: readonly Attack[] = [
  {
    title: 'truncated update',
    make: (scene) => updateOf(scene.raw.doc, (doc) => textOf(doc, scene.ownNote).insert(0, 'een lange zin'), FRESH).slice(0, -6),
    reason: 'malformed',
    detail: 'undecodable',
  },
  {
    title: 'byte-flipped update',
    make: (scene) => {
      const update = updateOf(scene.raw.doc, (doc) => textOf(doc, scene.ownNote).insert(0, 'een lange zin'), FRESH);
      return update.map((byte, index) => (index === 0 ? byte ^ 0x7f : byte));
    },
    reason: 'malformed',
    detail: 'undecodable',
  },
  {
    title: 'preallocation bomb',
    make: () => new Uint8Array([1, 0x80, 0x80, 0x80, 0x70, 1, 0]),
    reason: 'malformed',
    detail: 'undecodable',
  },
  {
    title: 'preallocation bomb in the delete set',
    make: () => new Uint8Array([0, 1, 1, 0x80, 0x80, 0x80, 0x70]),
    reason: 'malformed',
    detail: 'undecodable',
  },
  {
    title: 'value nested a hundred thousand deep',
    make: () => {
      const head = forged({ parent: 'notes', parentSub: 'a', content: { any: [] } }).slice(0, -2);
      return new Uint8Array([...head, 1, ...Array.from({ length: 200_000 }, (_, index) => (index % 2 === 0 ? 117 : 1))]);
    },
    reason: 'malformed',
    detail: 'undecodable',
  },
  {
    title: 'V2 encoding',
    make: ({ raw, ownNote }) => {
      const copy = new Y.Doc();
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(raw.doc));
      const before = Y.encodeStateVector(copy);
      textOf(copy, ownNote).insert(0, 'een lange zin');
      return Y.encodeStateAsUpdateV2(copy, before);
    },
    reason: 'malformed',
    detail: 'undecodable',
  },
];
