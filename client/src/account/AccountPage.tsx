import './accountPage.css';
import type { Me } from '@samenreis/shared/protocol';
import { Link, useLocation } from 'wouter';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { LanguageSwitch } from '../app/LanguageSwitch.tsx';
import { Page } from '../app/Page.tsx';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import { useAnswer } from '../rest/useAnswer.ts';
import { Button } from '../ui/Button.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { useAccountClient } from './accountClient.ts';
import { Colleagues } from './Colleagues.tsx';
import { NameForm } from './NameForm.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { useSending } from './useSending.ts';

/** What somebody does with the account they are signed in to. */
export function AccountPage() {
  const { rest } = useServices();
  const [, navigate] = useLocation();
  const { asked, askAgain } = useAnswer(rest.me);
  const account = asked.kind === 'answered' ? asked.value.account : null;
  return (
    <Page title={m.account_title()}>
      <FailureMessage failure={asked.kind === 'failed' ? asked.failure : null} onRetry={askAgain} />
      {asked.kind === 'answered' && account === null && (
        <>
          <Paragraph>{m.account_notSignedIn()}</Paragraph>
          <Button purpose="primary" onClick={() => navigate('/aanmelden')}>
            {m.account_signIn()}
          </Button>
        </>
      )}
      {account !== null && <OwnAccount account={account} />}
    </Page>
  );
}

function OwnAccount({ account }: { readonly account: NonNullable<Me['account']> }) {
  return (
    <>
      <p>
        <Link href="/" className="page-link">
          {m.account_toBoards()}
        </Link>
      </p>
      <section className="account-part">
        <Heading level={2}>{m.account_name()}</Heading>
        <NameForm name={account.name} />
      </section>
      <section className="account-part">
        <Heading level={2}>{m.account_password()}</Heading>
        <PasswordForm email={account.email} />
      </section>
      <section className="account-part">
        <Heading level={2}>{m.account_language()}</Heading>
        <Paragraph>{m.account_languageText()}</Paragraph>
        <LanguageSwitch />
      </section>
      <section className="account-part">
        <Heading level={2}>{m.colleague_invite()}</Heading>
        <Colleagues />
      </section>
      <section className="account-part">
        <Heading level={2}>{m.account_everywhere()}</Heading>
        <SignOutEverywhere />
      </section>
    </>
  );
}

function SignOutEverywhere() {
  const client = useAccountClient();
  const { announcer, localCopies } = useServices();
  const [, navigate] = useLocation();
  const sending = useSending();

  async function handlePress(): Promise<void> {
    if ((await sending.send(client.signOutEverywhere)) === null) return;
    const forgotten = localCopies.forgetAll();
    announcer.announce(m.account_everywhereDone(), 'success');
    navigate('/', { replace: true });
    await forgotten;
  }

  return (
    <>
      <Paragraph>{m.account_everywhereText()}</Paragraph>
      <FailureMessage failure={sending.failure} />
      <Button purpose="secondary" busy={sending.isBusy} onClick={() => void handlePress()}>
        {m.account_everywhere()}
      </Button>
    </>
  );
}
