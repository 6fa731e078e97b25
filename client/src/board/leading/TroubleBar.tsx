import './leading.css';
import type { LinesView } from '@samenreis/shared/session';
import { WifiOff, X } from 'lucide-react';
import { useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { useNames } from '../facilitate/useNames.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useLines } from './useLines.ts';

/** More names than this say no more than how many. */
const NAMES_MAX = 3;

/** For who leads: whose connection is slow or gone, and what helps. Put away until it is somebody else. */
export function TroubleBar({ board }: { readonly board: OpenBoard }) {
  const { troubles } = useLines(board);
  const names = useNames(board);
  const [hidden, setHidden] = useState('');
  const which = troubles.map(({ participant, trouble }) => `${participant} ${trouble}`).join();
  const of = (wanted: LinesView['troubles'][number]['trouble']) =>
    troubles.filter(({ trouble }) => trouble === wanted).map(({ participant }) => names(participant));
  const said = [saidOf(of('lost'), lostTexts), saidOf(of('slow'), slowTexts)].filter((each) => each !== '').join(' ');
  const isShown = board.info.me.role === 'facilitator' && troubles.length > 0 && hidden !== which;
  return (
    <>
      <p className="visually-hidden" role="status">
        {isShown && said}
      </p>
      {isShown && (
        <section className="leading-bar" aria-label={m.leading_trouble()}>
          <WifiOff aria-hidden="true" size={20} />
          <p>
            {said}
            <small>{m.leading_troubleHelp()}</small>
          </p>
          <Button
            purpose="subtle"
            iconOnly
            iconStart={<X aria-hidden="true" />}
            label={m.leading_hide()}
            onClick={() => setHidden(which)}
          />
        </section>
      )}
    </>
  );
}

interface Texts {
  readonly named: (about: { names: string }) => string;
  readonly counted: (about: { count: number }) => string;
}

const lostTexts: Texts = { named: m.leading_lostNamed, counted: m.leading_lostCounted };
const slowTexts: Texts = { named: m.leading_slowNamed, counted: m.leading_slowCounted };

function saidOf(names: readonly string[], { named, counted }: Texts): string {
  if (names.length === 0) return '';
  return names.length > NAMES_MAX ? counted({ count: names.length }) : named({ names: names.join(', ') });
}
