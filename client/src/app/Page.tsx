import './page.css';
import '@nl-design-system-candidate/skip-link-css/skip-link.css';
import { SkipLink } from '@nl-design-system-candidate/skip-link-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { m } from '../i18n/messages.ts';
import { Heading } from '../ui/Heading.tsx';
import { hasLostFocus } from '../ui/hasLostFocus.ts';
import { Logo } from '../ui/Logo.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';

export interface PageProps {
  /** Heading of the page and title of the document. */
  readonly title: string;
  /** For what lies side by side; text alone reads better in a narrow column. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** The frame of every page but the board: skip link, header with the language, one column. */
export function Page({ title, isWide = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} · Samenreis`;
    if (hasLostFocus()) heading.current?.focus();
  }, [title]);

  return (
    <div className="page">
      <SkipLink href="#content" onClick={skipToContent}>
        {m.shell_skip()}
      </SkipLink>
      <header className="page-header">
        <Link href="/" className="page-brand">
          <Logo />
          Samenreis
        </Link>
        <LanguageSwitch />
      </header>
      <main id="content" className={isWide ? 'page-column page-column-wide' : 'page-column'} tabIndex={-1}>
        <Heading level={1} ref={heading} tabIndex={-1}>
          {title}
        </Heading>
        {children}
      </main>
    </div>
  );
}

/** Without following the link: the fragment of the address may hold an invitation. */
function skipToContent(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
