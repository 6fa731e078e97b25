import { theme } from '@samenreis/shared/layout';
import { dotsText } from '../voting/dotsText.ts';

/** What a note got in a vote that is closed; nothing where it got no dots. */
export function NoteDots({ votes = 0 }: { readonly votes: number | undefined }) {
  if (votes === 0) return null;
  return (
    <b className="steps-note-votes" style={{ background: theme.voteFill, color: theme.voteInk }}>
      {dotsText(votes)}
    </b>
  );
}
