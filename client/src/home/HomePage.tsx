import './homePage.css';
// biome-ignore lint/correctness/noUnresolvedImports: React exports Suspense; its types only declare it in a namespace.
import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { CodeForm } from '../app/CodeForm.tsx';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { Page } from '../app/Page.tsx';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import { useAnswer } from '../rest/useAnswer.ts';
import { Button } from '../ui/Button.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { BoardLinks } from './BoardLinks.tsx';
import { SignOut } from './SignOut.tsx';

/** For who leads boards alone; whoever joins by phone carries none of it. */
const MyBoards = lazy(() => import('./MyBoards.tsx').then((part) => ({ default: part.MyBoards })));

/** The front page: what this is and how to get in, or my boards. */
export function HomePage() {
  const { rest, goodbyes } = useServices();
  const isOwing = useSyncExternalStore(goodbyes.subscribe, goodbyes.isOwing);
  // Nothing of a board is shown before the server heard who went; afterwards it is asked anew.
  const { asked, askAgain } = useAnswer(isOwing ? null : rest.me);
  const [isSignedOut, setSignedOut] = useState(false);
  const me = asked.kind === 'answered' && !isOwing ? asked.value : null;

  if (me?.account && !isSignedOut) {
    return (
      <Page title={m.home_boardsTitle()} isWide>
        <Suspense fallback={<p className="page-loading">{m.shell_loading()}</p>}>
          <MyBoards name={me.account.name} onSignedOut={() => setSignedOut(true)} />
        </Suspense>
      </Page>
    );
  }
  return (
    <Page title={m.home_title()}>
      {isOwing && (
        <p className="page-notice" role="status">
          {m.account_goodbyeOwed()}
        </p>
      )}
      <FailureMessage failure={asked.kind === 'failed' && !isOwing ? asked.failure : null} onRetry={askAgain} />
      <Paragraph purpose="lead">{m.home_what()}</Paragraph>
      {me?.setupNeeded && <p className="page-notice">{m.home_setupNeeded()}</p>}
      {me !== null && !me.setupNeeded && (
        <>
          {me.hasSession && !isSignedOut && <JoinedBoards onForgotten={() => setSignedOut(true)} />}
          <HowToGetIn />
        </>
      )}
    </Page>
  );
}

/** Boards this browser takes part in; nothing where there are none or they cannot be asked for. */
function JoinedBoards({ onForgotten }: { readonly onForgotten: () => void }) {
  const { rest } = useServices();
  const { asked } = useAnswer(rest.boards);
  if (asked.kind !== 'answered' || asked.value.boards.length === 0) return null;
  return (
    <section>
      <Heading level={2}>{m.home_joinedTitle()}</Heading>
      <BoardLinks boards={asked.value.boards} />
      <details className="home-done">
        <summary>{m.account_doneHere()}</summary>
        <Paragraph>{m.account_doneHereText()}</Paragraph>
        <Paragraph>{m.account_doneHereBack()}</Paragraph>
        <SignOut label={m.account_doneHereSubmit()} done={m.account_forgotten()} onSignedOut={onForgotten} />
      </details>
    </section>
  );
}

function HowToGetIn() {
  const [, navigate] = useLocation();
  return (
    <>
      <section className="home-card">
        <Heading level={2}>{m.home_participantTitle()}</Heading>
        <Paragraph>{m.home_participantText()}</Paragraph>
        <CodeForm />
      </section>
      <section className="home-card">
        <Heading level={2}>{m.home_facilitatorTitle()}</Heading>
        <Paragraph>{m.home_facilitatorText()}</Paragraph>
        <Button purpose="primary" onClick={() => navigate('/aanmelden')}>
          {m.account_signIn()}
        </Button>
      </section>
    </>
  );
}
