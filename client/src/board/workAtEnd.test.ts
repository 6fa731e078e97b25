import { expect, it } from 'vitest';
import { type EndFacts, type WorkAtEnd, workAtEnd } from './workAtEnd.ts';

it.each<readonly [WorkAtEnd, EndFacts]>([
  ['saved', { pending: 0, wasSynced: true, isKept: true, wasKept: true }],
  ['saved', { pending: 0, wasSynced: true, isKept: false, wasKept: false }],
  ['onDevice', { pending: 2, wasSynced: true, isKept: true, wasKept: true }],
  // What was written before a reload is in the copy, and not counted before both sides were in step.
  ['onDevice', { pending: 0, wasSynced: false, isKept: true, wasKept: true }],
  ['lost', { pending: 2, wasSynced: true, isKept: false, wasKept: false }],
  ['lost', { pending: 1, wasSynced: false, isKept: false, wasKept: false }],
  // The copy goes with this end, and with it what a visit before this one may have left in it.
  ['lost', { pending: 0, wasSynced: false, isKept: false, wasKept: true }],
  ['saved', { pending: 0, wasSynced: true, isKept: false, wasKept: true }],
  ['nothing', { pending: 0, wasSynced: false, isKept: false, wasKept: false }],
])('U62 says %s of the work where %j', (told, facts) => {
  expect(workAtEnd(facts)).toBe(told);
});
