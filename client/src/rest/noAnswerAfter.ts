import type { RequestFailure } from './restCall.ts';

/** What a question is answered with where nobody is waited for any longer. */
export function noAnswerAfter(delayMs: number): Promise<{ readonly ok: false; readonly reason: RequestFailure }> {
  return new Promise((resolve) => setTimeout(() => resolve({ ok: false, reason: { kind: 'noAnswer' } }), delayMs));
}
