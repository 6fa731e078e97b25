import { FailureMessage } from '../app/FailureMessage.tsx';
import { Page } from '../app/Page.tsx';
import { m } from '../i18n/messages.ts';
import type { RequestFailure } from '../rest/restCall.ts';

interface FailedScreenProps {
  readonly failure: RequestFailure;
  readonly onRetry: () => void;
}

/** The board could not be loaded now. */
export function FailedScreen({ failure, onRetry }: FailedScreenProps) {
  return (
    <Page title={m.connection_failedTitle()}>
      <FailureMessage failure={failure} onRetry={onRetry} />
    </Page>
  );
}
