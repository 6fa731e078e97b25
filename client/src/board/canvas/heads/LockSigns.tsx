import type { LaneBox } from '@samenreis/shared/layout';
import { Lock } from 'lucide-react';
import type { CSSProperties } from 'react';
import { m } from '../../../i18n/messages.ts';
import type { HeadTools } from './headTools.ts';

interface LockSignsProps {
  readonly tools: HeadTools;
  readonly lanes: readonly LaneBox[];
}

/** A lock at the head of each journey that is locked, for everybody; pressed, it says who locked it and what that means. */
export function LockSigns({ tools, lanes }: LockSignsProps) {
  return lanes
    .filter(({ lane }) => lane.locked)
    .map(({ lane, head }) => (
      <button
        key={lane.id}
        type="button"
        className="lane-lock"
        style={{ '--x': head.x + head.width, '--y': head.y } as CSSProperties} // React knows no types for variables
        aria-label={m.heads_locked({ name: lane.name })}
        title={m.heads_lockedWhy({ name: lane.name })}
        onClick={() => tools.structure.say(m.heads_lockedWhy({ name: lane.name }))}
      >
        <Lock size={16} aria-hidden="true" />
        <span>{m.heads_lockedShort()}</span>
      </button>
    ));
}
