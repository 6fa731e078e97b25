import { m } from '../i18n/messages.ts';
import { Paragraph } from '../ui/Paragraph.tsx';
import { Page } from './Page.tsx';
import { WayHome } from './WayHome.tsx';

export function NotFoundPage() {
  return (
    <Page title={m.shell_notFoundTitle()}>
      <Paragraph>{m.shell_notFoundText()}</Paragraph>
      <WayHome />
    </Page>
  );
}
