import type { BoardCard } from '@samenreis/shared/protocol';
import { useLocation } from 'wouter';
import { m } from '../i18n/messages.ts';
import { Button } from '../ui/Button.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';

interface WelcomeProps {
  readonly name: string;
  /** The board to look around on; null where it was deleted. */
  readonly demo: BoardCard | null;
}

/** For who has no board of their own yet: look first, or begin. */
export function Welcome({ name, demo }: WelcomeProps) {
  const [, navigate] = useLocation();
  return (
    <section className="welcome" aria-labelledby="welcome-title">
      <Heading level={2} id="welcome-title">
        {m.home_welcome({ name })}
      </Heading>
      <Paragraph>{m.home_welcomeText()}</Paragraph>
      <ol className="welcome-ways">
        {demo !== null && (
          <li>
            <Heading level={3}>{m.home_welcomeDemo()}</Heading>
            <Paragraph>{m.home_welcomeDemoText()}</Paragraph>
            <Button purpose="secondary" onClick={() => navigate(`/bord/${demo.id}`)}>
              {m.home_welcomeDemoDo()}
            </Button>
          </li>
        )}
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
