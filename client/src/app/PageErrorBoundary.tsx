import { Component, type ReactNode } from 'react';
import { m } from '../i18n/messages.ts';
import { Button } from '../ui/Button.tsx';

interface State {
  readonly hasFailed: boolean;
}

/** Catches a bug in a page: the person sees what to do, and the error still reaches the browser's console. */
export class PageErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { hasFailed: false };

  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main className="page-column" role="alert">
        <h1>{m.shell_failedTitle()}</h1>
        <p>{m.shell_failedText()}</p>
        <Button purpose="primary" onClick={() => window.location.reload()}>
          {m.shell_reload()}
        </Button>
      </main>
    );
  }
}
