import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { boardRules, presentRules } from './boardRules.ts';

function board(): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    doc.getMap('meta').set('othersNotes', { move: true, edit: false });
    doc.getMap('lanes').set('current', new Y.Map([['locked', false]]));
    doc.getMap('lanes').set('desired', new Y.Map([['locked', true]]));
    doc.getMap('notes').set('n', new Y.Map([['place', { lane: 'current' }]]));
  });
  return doc;
}

it('reads what the board says, and follows it', () => {
  const doc = board();
  const rules = boardRules(doc);
  expect(rules.locked).toBe(false);
  expect([...rules.lockedLanes]).toEqual(['desired']);
  expect(rules.laneOfNote('n')).toBe('current');
  expect(rules.countOf('notes')).toBe(1);

  doc.transact(() => {
    doc.getMap('meta').set('locked', true);
    doc.getMap<Y.Map<unknown>>('lanes').get('current')?.set('locked', true);
    doc.getMap<Y.Map<unknown>>('notes').get('n')?.set('place', { lane: 'desired' });
    doc.getMap('notes').set('m', new Y.Map([['place', { lane: 'current' }]]));
    doc.getMap('reactions').set('m|p', { kind: 'heart' });
  });
  expect(rules.locked).toBe(true);
  expect([...rules.lockedLanes].sort()).toEqual(['current', 'desired']);
  expect(rules.laneOfNote('n')).toBe('desired');
  expect([rules.countOf('notes'), rules.countOf('reactions')]).toEqual([2, 1]);

  doc.getMap('notes').delete('n');
  doc.getMap('reactions').delete('m|p');
  expect(rules.laneOfNote('n')).toBeNull();
  expect([rules.countOf('notes'), rules.countOf('reactions')]).toEqual([1, 0]);
});

it('B9 tells what held before an update while that update is being inspected', () => {
  const doc = board();
  const rules = boardRules(doc);
  const seen: unknown[] = [];
  doc.on('beforeObserverCalls', () => seen.push(rules.locked, rules.laneOfNote('n'), presentRules(doc).locked));
  doc.transact(() => {
    doc.getMap('meta').set('locked', true);
    doc.getMap<Y.Map<unknown>>('notes').get('n')?.set('place', { lane: 'desired' });
  });
  expect(seen).toEqual([false, 'current', true]);
  expect(rules.locked).toBe(true);
});

it('falls back to the defaults on a document that says nothing, and stops when told', () => {
  const doc = new Y.Doc();
  const rules = boardRules(doc);
  expect(rules.othersNotes).toEqual({ move: true, edit: false });
  rules.destroy();
  doc.getMap('meta').set('locked', true);
  expect(rules.locked).toBe(false);
  expect(presentRules(doc).locked).toBe(true);
});
