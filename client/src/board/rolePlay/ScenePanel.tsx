import './scene.css';
import { X } from 'lucide-react';
import { useRef } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { keepFocus } from '../../ui/keepFocus.ts';
import type { Openable } from '../lazyDialog.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { SceneContent } from './SceneContent.tsx';
import { SceneLead } from './SceneLead.tsx';
import { StopScene } from './StopScene.tsx';
import { useResultInSight } from './useResultInSight.ts';
import { useScene } from './useScene.ts';

interface ScenePanelProps extends Openable {
  readonly board: OpenBoard;
}

/** Beside the board, while a persona is played: for who plays, who watches and who leads. */
export function ScenePanel({ board, onClose }: ScenePanelProps) {
  const sight = useScene(board);
  const leads = board.info.me.role === 'facilitator';
  const heading = useRef<HTMLHeadingElement>(null);
  useResultInSight(heading, sight, leads);
  if (sight === null) return null;
  return (
    <aside ref={keepFocus} className="scene-panel" tabIndex={-1} aria-label={m.scene_title()}>
      <header>
        <h2 ref={heading}>{sight.play === null ? m.scene_title() : m.scene_titleOf({ phase: sight.phaseName })}</h2>
        <Button purpose="subtle" iconOnly iconStart={<X aria-hidden="true" />} label={m.scene_close()} onClick={onClose} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className="scene-content" tabIndex={0} aria-label={m.scene_content()}>
        {sight.play === null && <p className="scene-hint">{leads ? m.scene_noneLeading() : m.scene_noneReading()}</p>}
        <SceneContent board={board} sight={sight} />
      </section>
      <footer>
        <StopScene board={board} sight={sight} />
        {leads && <SceneLead board={board} sight={sight} />}
      </footer>
    </aside>
  );
}
