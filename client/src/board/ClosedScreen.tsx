import { assertNever, type BoardId } from '@samenreis/shared/base';
import type { CloseReason } from '@samenreis/shared/protocol';
import { useLocation } from 'wouter';
import { Page } from '../app/Page.tsx';
import { m } from '../i18n/messages.ts';
import { Button } from '../ui/Button.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import type { BoardState } from './boardSession.ts';
import type { WorkAtEnd } from './workAtEnd.ts';

interface ClosedScreenProps {
  readonly end: Extract<BoardState, { readonly kind: 'closed' }>;
  readonly boardId: BoardId;
  readonly onRetry: () => void;
  /** Loads the board without the changes that the server will not take. */
  readonly onStartOver: () => void;
}

/** What happened, whether anything is lost, and what to do. */
export function ClosedScreen({ end: { reason, boardTitle, work, leads }, boardId, onRetry, onStartOver }: ClosedScreenProps) {
  const [, navigate] = useLocation();
  const { title, text, action } = wordsOf(reason, leads);
  return (
    <Page title={title}>
      <div data-closed={reason}>
        {boardTitle !== null && NAMED.has(reason) && <Paragraph>{m.connection_whichBoard({ title: boardTitle })}</Paragraph>}
        <Paragraph>{text}</Paragraph>
        {TELLS_OF_WORK.has(reason) && work !== 'nothing' && <Paragraph>{workTexts[work]()}</Paragraph>}
        {reason === 'boardDeleted' && work !== 'nothing' && <Paragraph>{deletedWorkTexts[work]()}</Paragraph>}
      </div>
      <div className="page-actions">
        {action === 'retry' && (
          <Button purpose="primary" onClick={onRetry}>
            {m.connection_retry()}
          </Button>
        )}
        {action === 'startOver' && (
          <Button purpose="primary" onClick={onStartOver}>
            {m.connection_startOver()}
          </Button>
        )}
        {action === 'signIn' && (
          <Button purpose="primary" onClick={() => navigate(`/aanmelden?bord=${boardId}`)}>
            {m.account_signIn()}
          </Button>
        )}
        <Button purpose="secondary" onClick={() => navigate('/')}>
          {m.shell_toHome()}
        </Button>
      </div>
    </Page>
  );
}

/** Ends that somebody has to report: to the administrator, who must know which board. */
const NAMED: ReadonlySet<CloseReason> = new Set(['boardDamaged', 'boardNewer']);

/** Ends that say nothing themselves about the work: trying again, or signing in, goes on with it. */
const TELLS_OF_WORK: ReadonlySet<CloseReason> = new Set([
  'notSignedIn',
  'malformed',
  'tooFrequent',
  'storeFailed',
  'slowReader',
  'serviceRestart',
]);

const workTexts = {
  saved: m.connection_workSaved,
  onDevice: m.connection_workOnDevice,
  lost: m.connection_workLost,
} satisfies Record<Exclude<WorkAtEnd, 'nothing'>, () => string>;

/** Of a board that may come back. */
const deletedWorkTexts = {
  saved: m.connection_deletedSaved,
  onDevice: m.connection_workOnDevice,
  lost: m.connection_deletedLost,
} satisfies typeof workTexts;

interface ClosedWords {
  readonly title: string;
  readonly text: string;
  readonly action: 'retry' | 'startOver' | 'signIn' | 'none';
}

function wordsOf(reason: CloseReason, leads: boolean): ClosedWords {
  switch (reason) {
    case 'notSignedIn':
      return { title: m.connection_notSignedInTitle(), text: m.connection_notSignedInText(), action: 'signIn' };
    case 'forbidden':
      return { title: m.connection_forbiddenTitle(), text: m.connection_forbiddenText(), action: 'signIn' };
    case 'boardGone':
      return { title: m.connection_boardGoneTitle(), text: m.connection_boardGoneText(), action: 'none' };
    case 'boardDeleted':
      return {
        title: m.connection_boardDeletedTitle(),
        text: leads ? m.connection_boardDeletedLeads() : m.connection_boardDeletedText(),
        action: 'none',
      };
    case 'accessEnded':
      return { title: m.connection_accessEndedTitle(), text: m.connection_accessEndedText(), action: 'none' };
    case 'removed':
      return { title: m.connection_removedTitle(), text: m.connection_removedText(), action: 'none' };
    case 'continuedElsewhere':
      return { title: m.connection_continuedElsewhereTitle(), text: m.connection_continuedElsewhereText(), action: 'none' };
    case 'boardDamaged':
      return { title: m.connection_boardDamagedTitle(), text: m.connection_boardDamagedText(), action: 'retry' };
    case 'boardNewer':
      return { title: m.connection_boardNewerTitle(), text: m.connection_boardNewerText(), action: 'retry' };
    case 'tooLarge':
      return { title: m.connection_tooLargeTitle(), text: m.connection_tooLargeText(), action: 'startOver' };
    case 'refused':
      return { title: m.connection_refusedTitle(), text: m.connection_refusedText(), action: 'startOver' };
    case 'epochChanged':
      return { title: m.connection_epochChangedTitle(), text: m.connection_epochChangedText(), action: 'startOver' };
    case 'malformed':
    case 'tooFrequent':
    case 'storeFailed':
    case 'slowReader':
    case 'serviceRestart':
      return { title: m.connection_malformedTitle(), text: m.connection_malformedText(), action: 'retry' };
    default:
      return assertNever(reason);
  }
}
