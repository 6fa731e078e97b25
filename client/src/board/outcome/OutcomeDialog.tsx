import '../../ui/smallButtons.css';
import './outcome.css';
import type { NoteId } from '@samenreis/shared/base';
import { type RefObject, useRef } from 'react';
import { m } from '../../i18n/messages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useStructure } from '../structure/useStructure.ts';
import { Conclusions, type Written } from './Conclusions.tsx';
import { FollowUps } from './FollowUps.tsx';

interface OutcomeDialogProps {
  readonly board: OpenBoard;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Brings the view to a note; left out where there is none behind the dialog. */
  readonly onShow?: (note: NoteId) => void;
}

type OutcomeProps = Pick<OutcomeDialogProps, 'board' | 'onShow'> & { readonly begun: RefObject<Written | null> };

/** What the group concluded and what is done with it: to read for everybody, to write for who may. */
export function OutcomeDialog({ board, isOpen, onClose, onShow }: OutcomeDialogProps) {
  const begun = useRef<Written | null>(null);
  return (
    <Dialog title={m.outcome_title()} isOpen={isOpen} onClose={onClose}>
      <Outcome
        board={board}
        begun={begun}
        {...(onShow !== undefined && {
          onShow(note: NoteId) {
            onClose();
            onShow(note);
          },
        })}
      />
    </Dialog>
  );
}

function Outcome({ board, onShow, begun }: OutcomeProps) {
  const { store } = board;
  const structure = useStructure(store);
  const parts = { store, structure, onShow: onShow ?? null };
  return (
    <>
      <Conclusions {...parts} board={board} begun={begun} />
      <FollowUps {...parts} />
    </>
  );
}
