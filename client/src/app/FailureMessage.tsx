import { m } from '../i18n/messages.ts';
import { failureText } from '../rest/failureText.ts';
import type { RequestFailure } from '../rest/restCall.ts';
import { Button } from '../ui/Button.tsx';
import { ProblemMessage } from '../ui/ProblemMessage.tsx';

interface FailureMessageProps {
  readonly failure: RequestFailure | null;
  /** Offered where waiting may help: no answer, a fault of the server, too many attempts. */
  readonly onRetry?: () => void;
}

/** A request that came to nothing, in the language shown now, with a second try where that makes sense. */
export function FailureMessage({ failure, onRetry }: FailureMessageProps) {
  return (
    <ProblemMessage text={failure === null ? null : failureText(failure)}>
      {failure !== null && onRetry !== undefined && mayPass(failure) && (
        <Button purpose="secondary" onClick={onRetry}>
          {m.shell_tryAgain()}
        </Button>
      )}
    </ProblemMessage>
  );
}

function mayPass(failure: RequestFailure): boolean {
  if (failure.kind === 'noAnswer') return true;
  return failure.code === 'serverError' || failure.code === 'storeFailed' || failure.code === 'tooManyRequests';
}
