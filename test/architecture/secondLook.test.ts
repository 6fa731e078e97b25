import { describe, expect, it } from 'vitest';
import type { Failure, Outcome } from '../support/outcome.ts';
import { afterSecondLook, filesForSecondLook } from '../support/secondLook.ts';

const failure = (file: string, project = 'e2e'): Failure => ({ project, file, title: 'a press', reason: 'timed out' });
const outcome = (passed: Outcome['passed'], failures: readonly Failure[]): Outcome => ({ passed, skipped: 0, failures });

describe('the second look', () => {
  it('is given to each browser suite that failed, once', () => {
    expect(filesForSecondLook([failure('a'), failure('a'), failure('b')])).toEqual(['a', 'b']);
  });

  it('is given to none when anything but a browser suite failed', () => {
    expect(filesForSecondLook([failure('a'), failure('u', 'unit-shared')])).toEqual([]);
  });

  it('is given to none when many failed', () => {
    expect(filesForSecondLook(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((file) => failure(file)))).toEqual([]);
  });

  it('clears what did well the second time, and tells it', () => {
    const { outcome: after, unsteady } = afterSecondLook(outcome({ a: 2, c: 9 }, [failure('a')]), outcome({ a: 3 }, []), ['a']);
    expect(after).toEqual(outcome({ a: 3, c: 9 }, []));
    expect(unsteady).toEqual([failure('a')]);
  });

  it('keeps what failed twice', () => {
    const { outcome: after, unsteady } = afterSecondLook(
      outcome({ a: 2, b: 0 }, [failure('a'), failure('b')]),
      outcome({ a: 3, b: 1 }, [failure('b')]),
      ['a', 'b'],
    );
    expect(after).toEqual(outcome({ a: 3, b: 1 }, [failure('b')]));
    expect(unsteady).toEqual([failure('a')]);
  });

  it('clears nothing when it came to no end', () => {
    expect(afterSecondLook(outcome({ a: 2 }, [failure('a')]), null, ['a']).outcome.failures).toEqual([failure('a')]);
  });
});
