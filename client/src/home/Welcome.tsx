import type { BoardCard } from '@samenreis/shared/protocol';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import type { RequestFailure } from '../rest/restCall.ts';
import { Button } from '../ui/Button.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';

interface WelcomeProps {
  readonly name: string;
  /** The board to look around on; null where it was deleted, or is of somebody else. */
  readonly demo: BoardCard | null;
}

/** For who has no board of their own yet: look first, or begin. */
export function Welcome({ name, demo }: WelcomeProps) {
  const { rest } = useServices();
  const [, navigate] = useLocation();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);

  /** The one that came with the server is of who set it up; whoever is invited makes one of their own. */
  async function openExample(): Promise<void> {
    if (demo !== null) return navigate(`/bord/${demo.id}`);
    if (isBusy) return;
    setBusy(true);
    const answer = await rest.createBoard({ title: m.home_exampleTitle(), template: 'example' });
    setBusy(false);
    if (answer.ok) navigate(`/bord/${answer.value.id}`);
    else setFailure(answer.reason);
  }
  return (
    <section className="welcome" aria-labelledby="welcome-title">
      <Heading level={2} id="welcome-title">
        {m.home_welcome({ name })}
      </Heading>
      <Paragraph>{m.home_welcomeText()}</Paragraph>
      <ol className="welcome-ways">
        <li>
          <Heading level={3}>{m.home_welcomeDemo()}</Heading>
          <Paragraph>{demo === null ? m.home_welcomeExampleText() : m.home_welcomeDemoText()}</Paragraph>
          <FailureMessage failure={failure} />
          <Button purpose="secondary" busy={isBusy} onClick={() => void openExample()}>
            {m.home_welcomeDemoDo()}
          </Button>
        </li>
        <li>
          <Heading level={3}>{m.home_welcomeOwn()}</Heading>
          <Paragraph>{m.home_welcomeOwnText()}</Paragraph>
          <Button purpose="primary" onClick={() => navigate('/nieuw-bord')}>
            {m.home_newBoard()}
          </Button>
        </li>
      </ol>
    </section>
  );
}
