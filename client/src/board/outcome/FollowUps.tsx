import type { BoardSnapshot, FollowUp } from '@samenreis/shared/board';
import { useState } from 'react';
import { dayText } from '../../i18n/dayText.ts';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { useBoardPart } from '../useBoardPart.ts';
import { dotsText } from '../voting/dotsText.ts';
import { FollowUpForm } from './FollowUpForm.tsx';
import { followUpStatusText } from './followUpStatusText.ts';
import { LinkedNotes } from './LinkedNotes.tsx';
import { OutcomeRow } from './OutcomeRow.tsx';
import type { OutcomeParts } from './outcomeParts.ts';
import { useWithdrawal } from './useWithdrawal.ts';

const followUpsOf = (snapshot: BoardSnapshot) => snapshot.followUps;

/** Recommendations, numbered "Ad 1, Ad 2 …", with what is done with each. */
export function FollowUps({ store, structure, onShow }: OutcomeParts) {
  const shown = useBoardPart(store, followUpsOf).filter(({ archived }) => !archived);
  const [open, setOpen] = useState<FollowUp['id'] | 'new' | null>(null);
  const withdraw = useWithdrawal(structure);
  const mayWrite = structure.can({ type: 'addFollowUp' }) === null;
  const move = (followUp: FollowUp['id'], before: FollowUp['id'] | null) =>
    void structure.run({ type: 'reorderFollowUp', followUp, before }, m.list_reordered());
  return (
    <section className="outcome">
      <h3>{m.outcome_recommendations()}</h3>
      {shown.length === 0 && <p>{m.board_nothingYet()}</p>}
      <ol>
        {shown.map((followUp, at) => {
          const { id, text } = followUp;
          const [above, after] = [shown[at - 1], shown[at + 2]];
          const isOpen = open === id;
          return (
            <OutcomeRow
              key={id}
              number={m.outcome_number({ number: at + 1 })}
              text={text}
              facts={<FollowUpFacts store={store} onShow={onShow} followUp={followUp} />}
              deeds={
                mayWrite
                  ? {
                      onUp: above === undefined ? null : () => move(id, above.id),
                      onDown: at === shown.length - 1 ? null : () => move(id, after?.id ?? null),
                      isOpen,
                      onEdit: () => setOpen(isOpen ? null : id),
                      onArchive: () =>
                        withdraw({ type: 'archiveFollowUp', followUp: id }, { type: 'restoreFollowUp', followUp: id }),
                    }
                  : null
              }
            >
              {isOpen && (
                <FollowUpForm
                  store={store}
                  followUp={followUp}
                  onSave={(fields) => structure.run({ type: 'editFollowUp', followUp: id, ...fields }, m.list_saved()) !== null}
                  onDone={() => setOpen(null)}
                />
              )}
            </OutcomeRow>
          );
        })}
      </ol>
      {mayWrite && open !== 'new' && (
        <Button purpose="secondary" onClick={() => setOpen('new')}>
          {m.outcome_addRecommendation()}
        </Button>
      )}
      {mayWrite && open === 'new' && (
        <FollowUpForm
          store={store}
          followUp={null}
          onSave={(fields) => structure.run({ type: 'addFollowUp', ...fields }, m.list_added()) !== null}
          onDone={() => setOpen(null)}
        />
      )}
    </section>
  );
}

const phasesOf = (snapshot: BoardSnapshot) => snapshot.phases;
const conclusionsOf = (snapshot: BoardSnapshot) => snapshot.conclusions;

function FollowUpFacts({ store, onShow, followUp }: Pick<OutcomeParts, 'store' | 'onShow'> & { readonly followUp: FollowUp }) {
  const { status, reason, owner, dueOn, votes, phase, conclusion, notes } = followUp;
  const phases = useBoardPart(store, phasesOf).filter(({ id }) => id === phase);
  const rests = useBoardPart(store, conclusionsOf).find(({ id }) => id === conclusion);
  const facts = [
    ...(reason === '' ? [] : [reason]),
    ...(owner === '' ? [] : [m.board_followUpOwner({ owner })]),
    ...(dueOn === null ? [] : [m.board_followUpDue({ day: dayText(dueOn) })]),
    ...(votes === null ? [] : [dotsText(votes)]),
    ...(rests === undefined ? [] : [m.outcome_rests({ conclusion: rests.text })]),
  ];
  return (
    <>
      <p className="outcome-facts">
        <span className="follow-up-status">{followUpStatusText(status)}</span>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <LinkedNotes store={store} onShow={onShow} notes={notes} phases={phases.map(({ id }) => id)} />
    </>
  );
}
