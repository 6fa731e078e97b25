import type { PhaseId } from '@samenreis/shared/base';
import type { BoardSnapshot } from '@samenreis/shared/board';
import { VOTE_DOTS_MAX, type VotePaper } from '@samenreis/shared/session';
import { type SubmitEvent, useState } from 'react';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { CheckField } from '../facilitate/CheckField.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { PlacesField } from '../session/PlacesField.tsx';
import { useSessionDeeds } from '../session/useSessionDeeds.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { candidatesOf, newVoteId, VOTE_SUBJECTS, type VoteSubject } from './voteDraft.ts';

const phasesOf = (snapshot: BoardSnapshot) => snapshot.phases;
const notesOf = (snapshot: BoardSnapshot) => snapshot.notes;

const USUAL_DOTS = 3;
const DOTS = Array.from({ length: VOTE_DOTS_MAX }, (_, at) => at + 1);
const SECRECIES = ['secret', 'open'] as const satisfies readonly VotePaper['secrecy'][];

const subjectTexts = { tips: m.vote_subject_tips, all: m.vote_subject_all } satisfies Record<VoteSubject, () => string>;
const secrecyTexts = { secret: m.vote_secrecy_secret, open: m.vote_secrecy_open } satisfies Record<
  VotePaper['secrecy'],
  () => string
>;

interface VoteFormProps {
  readonly board: OpenBoard;
  /** Of the present step: what it is about is what is voted on, unless somebody says otherwise. */
  readonly phases: readonly PhaseId[] | null;
}

/** For who leads: what is voted on, and how, said before anybody votes. */
export function VoteForm({ board, phases: usual }: VoteFormProps) {
  const { send } = useSessionDeeds(board);
  const { announcer } = useServices();
  const [subject, setSubject] = useState<VoteSubject>('tips');
  const [phases, setPhases] = useState(usual);
  const places = useBoardPart(board.store, phasesOf).filter(({ archived }) => !archived);
  useBoardPart(board.store, notesOf);
  const candidates = candidatesOf(board.store.snapshot(), subject, phases);
  const [dots, setDots] = useState(USUAL_DOTS);
  const [several, setSeveral] = useState(false);
  const [secrecy, setSecrecy] = useState<VotePaper['secrecy']>('secret');

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
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
      <PlacesField label={m.vote_phases()} places={places} chosen={phases} onChoose={setPhases} />
      <p className="vote-count" role="status">
        {candidates.length === 1 ? m.vote_candidatesOne() : m.vote_candidates({ count: candidates.length })}
      </p>
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
