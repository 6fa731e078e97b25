import type { Casting } from '@samenreis/shared/session';
import { useEffect, useRef } from 'react';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { useNames } from '../facilitate/useNames.ts';
import type { OpenBoard } from '../openBoard.ts';
import { partText } from './partText.ts';
import { useScene } from './useScene.ts';

/** Who leads hears who wants to play, and that who was asked is asked no longer and plays nothing. */
export function useCastNews(board: OpenBoard): void {
  const { announcer } = useServices();
  const names = useNames(board);
  const sight = useScene(board);
  const leads = board.info.me.role === 'facilitator';
  const known = useRef<Known | null>(null);
  useEffect(() => {
    const before = known.current;
    if (!leads || sight === null) return;
    const { offers, volunteers, cast } = sight.scene;
    known.current = { offers, volunteers };
    if (before === null) return;
    const said = (casting: Casting) => ({ name: names(casting.participant), part: partText(casting.part, sight.personaName) });
    for (const wanting of missingIn(before.volunteers, volunteers)) announcer.announce(m.scene_wants(said(wanting)));
    for (const gone of missingIn([...offers, ...cast, ...volunteers], before.offers))
      announcer.announce(m.scene_notAsked(said(gone)));
  });
}

interface Known {
  readonly offers: readonly Casting[];
  readonly volunteers: readonly Casting[];
}

/** Those of `all` whose people are not among `some`. */
function missingIn(some: readonly Casting[], all: readonly Casting[]): readonly Casting[] {
  return all.filter(({ participant }) => !some.some((each) => each.participant === participant));
}
