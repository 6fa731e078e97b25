import { Link } from '@nl-design-system-candidate/link-react';
import '@nl-design-system-candidate/link-css/link.css';
import { m } from '../i18n/messages.ts';

/** On from a page that leads nowhere: to the front page, where a code can be typed. */
export function WayHome() {
  return (
    <p>
      <Link href="/">{m.shell_toHome()}</Link>
    </p>
  );
}
