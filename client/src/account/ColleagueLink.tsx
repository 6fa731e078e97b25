import { useRef } from 'react';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';

/** A link that was just made: it is shown this once. */
export function ColleagueLink({ link }: { readonly link: string }) {
  const { announcer } = useServices();
  const field = useRef<HTMLDivElement>(null);

  async function handleCopy(): Promise<void> {
    // Over plain http a browser has no clipboard.
    const isCopied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    if (isCopied) return announcer.announce(m.invite_copied(), 'success');
    field.current?.querySelector('input')?.select();
    announcer.announce(m.board_copyYourself(), 'problem');
  }

  return (
    <div ref={field}>
      <TextField
        label={m.colleague_link()}
        hint={m.colleague_linkHint()}
        readOnly
        value={link}
        onFocus={(event) => event.target.select()}
        onValue={() => {}}
      />
      <Button purpose="secondary" onClick={() => void handleCopy()}>
        {m.invite_copy()}
      </Button>
    </div>
  );
}
