import type { Result } from '@samenreis/shared/base';
import { useCallback, useEffect, useState } from 'react';
import type { RequestFailure } from './restCall.ts';

/** What became of a question a page asks when it opens. */
export type Asked<T> =
  | { readonly kind: 'asking' }
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'failed'; readonly failure: RequestFailure };

/**
 * Asks when the page opens and each time `ask` is another function; an answer to an earlier question is passed over.
 * @param ask - null for nothing to ask
 */
export function useAnswer<T>(ask: (() => Promise<Result<T, RequestFailure>>) | null): {
  readonly asked: Asked<T>;
  readonly askAgain: () => void;
} {
  const [asked, setAsked] = useState<Asked<T>>({ kind: 'asking' });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt is the same question anew.
  useEffect(() => {
    if (ask === null) return;
    let isCurrent = true;
    void ask().then((answer) => {
      if (!isCurrent) return;
      setAsked(answer.ok ? { kind: 'answered', value: answer.value } : { kind: 'failed', failure: answer.reason });
    });
    return () => {
      isCurrent = false;
    };
  }, [ask, attempt]);

  const askAgain = useCallback(() => {
    setAsked({ kind: 'asking' });
    setAttempt((count) => count + 1);
  }, []);
  return { asked, askAgain };
}
