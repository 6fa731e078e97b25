import { VOTE_DOTS_MAX, type VotePaper } from '@samenreis/shared/session';
import { type SubmitEvent, useState } from 'react';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { CheckField } from '../facilitate/CheckField.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useSessionDeeds } from '../session/useSessionDeeds.ts';
import { candidatesOf, newVoteId, VOTE_SUBJECTS, type VoteSubject } from './voteDraft.ts';

const USUAL_DOTS = 3;
const DOTS = Array.from({ length: VOTE_DOTS_MAX }, (_, at) => at + 1);
const SECRECIES = ['secret', 'open'] as const satisfies readonly VotePaper['secrecy'][];

const subjectTexts = { tips: m.vote_subject_tips, all: m.vote_subject_all } satisfies Record<VoteSubject, () => string>;
const secrecyTexts = { secret: m.vote_secrecy_secret, open: m.vote_secrecy_open } satisfies Record<
  VotePaper['secrecy'],
  () => string
>;

/** For who leads: what is voted on, and how, said before anybody votes. */
export function VoteForm({ board }: { readonly board: OpenBoard }) {
  const { send } = useSessionDeeds(board);
  const { announcer } = useServices();
  const [subject, setSubject] = useState<VoteSubject>('tips');
  const [dots, setDots] = useState(USUAL_DOTS);
  const [several, setSeveral] = useState(false);
  const [secrecy, setSecrecy] = useState<VotePaper['secrecy']>('secret');

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const candidates = candidatesOf(board.store.snapshot(), subject);
    if (candidates.length === 0) announcer.announce(m.vote_nothing());
    else void send({ type: 'openVote', id: newVoteId(Math.random), candidates: [...candidates], dots, several, secrecy });
  }

  return (
    <form className="step-form" onSubmit={handleSubmit}>
      <div className="step-form-row">
        <SelectField
          label={m.vote_subject()}
          value={subject}
          options={VOTE_SUBJECTS}
          text={(one) => subjectTexts[one]()}
          onValue={setSubject}
        />
        <SelectField label={m.vote_dots()} value={dots} options={DOTS} text={String} onValue={setDots} />
      </div>
      <SelectField
        label={m.vote_secrecy()}
        value={secrecy}
        options={SECRECIES}
        text={(one) => secrecyTexts[one]()}
        onValue={setSecrecy}
      />
      <CheckField label={m.vote_several()} isChecked={several} onChange={setSeveral} />
      <Button purpose="primary" type="submit">
        {m.vote_open()}
      </Button>
    </form>
  );
}
