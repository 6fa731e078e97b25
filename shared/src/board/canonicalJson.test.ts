import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { canonicalJson } from './canonicalJson.ts';

it('is equal for equal content, whatever the order of writing', () => {
  const one = new Y.Doc();
  const other = new Y.Doc();
  one.getMap('meta').set('a', { y: [1, { b: null, a: 'x' }], x: 2 });
  one.getMap('meta').set('é', 1);
  other.getMap('meta').set('é', 1);
  other.getMap('meta').set('a', { x: 2, y: [1, { a: 'x', b: null }] });
  expect(canonicalJson(one)).toBe(canonicalJson(other));
  expect(JSON.parse(canonicalJson(one)).meta).toEqual({ a: { x: 2, y: [1, { a: 'x', b: null }] }, é: 1 });
});

it('shows nested maps and shared texts, and differs when one letter does', () => {
  const doc = new Y.Doc();
  const note = new Y.Map<unknown>();
  const text = new Y.Text('hallo');
  note.set('text', text);
  doc.getMap('notes').set('n', note);
  const before = canonicalJson(doc);
  expect(JSON.parse(before).notes).toEqual({ n: { text: 'hallo' } });
  text.insert(5, '!');
  expect(canonicalJson(doc)).not.toBe(before);
});
