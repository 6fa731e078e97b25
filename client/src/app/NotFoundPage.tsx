import { Link } from '@nl-design-system-candidate/link-react';
import '@nl-design-system-candidate/link-css/link.css';
import { m } from '../i18n/messages.ts';
import { Paragraph } from '../ui/Paragraph.tsx';
import { Page } from './Page.tsx';

export function NotFoundPage() {
  return (
    <Page title={m.shell_notFoundTitle()}>
      <Paragraph>{m.shell_notFoundText()}</Paragraph>
      <Link href="/">{m.shell_toHome()}</Link>
    </Page>
  );
}
