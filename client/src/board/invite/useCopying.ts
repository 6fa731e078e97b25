import { useState } from 'react';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';

/** Copies with one press; where the browser refuses, the text is selected and the person told what to press. */
export function useCopying(): {
  /** What became of it, for beside the button: what is behind a modal dialog is not read out. */
  readonly told: string;
  /** @param field - id of the element that shows the text */
  readonly copy: (text: string, field: string, done: string) => Promise<void>;
} {
  const { announcer } = useServices();
  const [told, setTold] = useState('');

  async function copy(text: string, field: string, done: string): Promise<void> {
    const isCopied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    if (!isCopied) select(document.getElementById(field));
    setTold(isCopied ? done : m.board_copyYourself());
    if (isCopied) announcer.announce(done, 'success');
  }

  return { told, copy };
}

function select(element: HTMLElement | null): void {
  const folded = element?.closest('details');
  if (folded) folded.open = true;
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.select();
}
