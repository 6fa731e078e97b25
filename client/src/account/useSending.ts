import type { Result } from '@samenreis/shared/base';
import { useState } from 'react';
import type { RequestFailure } from '../rest/restCall.ts';

/** One request of a form at a time, and what became of it. */
export interface Sending {
  readonly isBusy: boolean;
  readonly failure: RequestFailure | null;
  /** @returns the answer; null where it was refused, or where another is on its way */
  send<Value>(ask: () => Promise<Result<Value, RequestFailure>>): Promise<{ readonly value: Value } | null>;
}

export function useSending(): Sending {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  return {
    isBusy,
    failure,
    async send(ask) {
      if (isBusy) return null;
      setBusy(true);
      setFailure(null);
      const answer = await ask();
      setBusy(false);
      if (answer.ok) return { value: answer.value };
      setFailure(answer.reason);
      return null;
    },
  };
}
