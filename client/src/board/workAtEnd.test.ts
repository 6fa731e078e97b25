import { expect, it } from 'vitest';
import { type EndFacts, type WorkAtEnd, workAtEnd } from './workAtEnd.ts';

it.each<readonly [WorkAtEnd, EndFacts]>([
  ['saved', { pending: 0, wasSynced: true, isKept: true }],
  ['saved', { pending: 0, wasSynced: true, isKept: false }],
  ['onDevice', { pending: 2, wasSynced: true, isKept: true }],
  // What was written before a reload is in the copy, and not counted before both sides were in step.
  ['onDevice', { pending: 0, wasSynced: false, isKept: true }],
  ['lost', { pending: 2, wasSynced: true, isKept: false }],
  ['lost', { pending: 1, wasSynced: false, isKept: false }],
  ['nothing', { pending: 0, wasSynced: false, isKept: false }],
])('U62 says %s of the work where %j', (told, facts) => {
  expect(workAtEnd(facts)).toBe(told);
});
