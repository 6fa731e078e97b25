import type { Casting } from '@samenreis/shared/session';
import { useEffect, useRef } from 'react';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { useNames } from '../facilitate/useNames.ts';
import type { OpenBoard } from '../openBoard.ts';
import { partText } from './partText.ts';
import { useScene } from './useScene.ts';

/**
 * Who leads hears who wants to play, that who was asked is asked no longer and plays nothing, and who changed parts; who plays another
 * part now hears that.
 */
export function useCastNews(board: OpenBoard): void {
  const { announcer } = useServices();
  const names = useNames(board);
  const sight = useScene(board);
  const me = board.info.me.participantId;
  const leads = board.info.me.role === 'facilitator';
  const known = useRef<Known | null>(null);
  useEffect(() => {
    const before = known.current;
    if (sight === null) return;
    const { offers, volunteers, cast } = sight.scene;
    known.current = { offers, volunteers, cast };
    if (before === null) return;
    const part = (casting: Casting) => partText(casting.part, sight.personaName);
    const changed = cast.filter(({ participant, part }) =>
      before.cast.some((each) => each.participant === participant && each.part !== part),
    );
    const mine = changed.find(({ participant }) => participant === me);
    if (!leads) {
      if (mine !== undefined) announcer.announce(m.scene_playsNow({ part: part(mine) }));
      return;
    }
    const said = (casting: Casting) => ({ name: names(casting.participant), part: part(casting) });
    if (changed.length > 0)
      announcer.announce(m.scene_swapped({ castings: changed.map((casting) => m.scene_plays(said(casting))).join(', ') }));
    for (const wanting of missingIn(before.volunteers, volunteers)) announcer.announce(m.scene_wants(said(wanting)));
    for (const gone of missingIn([...offers, ...cast, ...volunteers], before.offers))
      announcer.announce(m.scene_notAsked(said(gone)));
  });
}

interface Known {
  readonly offers: readonly Casting[];
  readonly volunteers: readonly Casting[];
  readonly cast: readonly Casting[];
}

/** Those of `all` whose people are not among `some`. */
function missingIn(some: readonly Casting[], all: readonly Casting[]): readonly Casting[] {
  return all.filter(({ participant }) => !some.some((each) => each.participant === participant));
}
