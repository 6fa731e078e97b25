import './scene.css';
import { m } from '../../i18n/messages.ts';
import type { OpenBoard } from '../openBoard.ts';
import { TakeResults } from './TakeResults.tsx';
import { useScene } from './useScene.ts';

/** On a phone: what was played can be seen again, once one wants to. */
export function TakesPlayed({ board }: { readonly board: OpenBoard }) {
  const sight = useScene(board);
  if (sight === null || sight.isUnderway || sight.scene.results.length === 0) return null;
  return (
    <details className="takes-played">
      <summary>{m.scene_lookAgain()}</summary>
      <TakeResults board={board} sight={sight} isSaid />
    </details>
  );
}
