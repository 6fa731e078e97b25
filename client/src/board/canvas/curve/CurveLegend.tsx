import './curveLegend.css';
import { ArrowUpDown, ThumbsDown, ThumbsUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '../../../i18n/messages.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import type { Openable } from '../../lazyDialog.tsx';
import { Face } from '../FacePicker.tsx';

/** What each sign at the emotion curves means, in the words of somebody who never saw one. */
export function CurveLegend({ isOpen, onClose }: Openable) {
  return (
    <Dialog title={m.curve_legend()} isOpen={isOpen} onClose={onClose}>
      <p>{m.curve_legendLine()}</p>
      <ul className="curve-legend">
        <Sign sign={<Face value={1} />}>{m.curve_legendSet()}</Sign>
        <Sign sign={<FollowingFace />}>{m.curve_legendFollowing()}</Sign>
        <Sign sign={<Diamond />}>{m.curve_legendBeside()}</Sign>
        <Sign sign={<BrokenLine />}>{m.curve_legendGap()}</Sign>
        <Sign sign={<TwoLines />}>{m.curve_legendWhose()}</Sign>
        <Sign kind="best" sign={<ThumbsUp size={22} />}>
          {m.curve_legendBest()}
        </Sign>
        <Sign kind="worst" sign={<ThumbsDown size={22} />}>
          {m.curve_legendWorst()}
        </Sign>
        <Sign sign={<ArrowUpDown size={22} />}>{m.curve_legendFar()}</Sign>
      </ul>
      <p>{m.curve_legendHow()}</p>
    </Dialog>
  );
}

interface SignProps {
  readonly sign: ReactNode;
  readonly kind?: 'best' | 'worst';
  readonly children: string;
}

function Sign({ sign, kind, children }: SignProps) {
  return (
    <li>
      <span className="curve-legend-sign" data-kind={kind} aria-hidden="true">
        {sign}
      </span>
      <span>{children}</span>
    </li>
  );
}

function FollowingFace() {
  return (
    <span className="curve-legend-ring">
      <Face value={-1} />
    </span>
  );
}

function Diamond() {
  return (
    <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
      <path d="M14 4L24 14L14 24L4 14Z" stroke="currentColor" strokeWidth="3" fill="none" />
    </svg>
  );
}

function BrokenLine() {
  return (
    <svg width="44" height="20" viewBox="0 0 44 20" aria-hidden="true">
      <path d="M2 13 L14 8 M30 8 L42 12" stroke="currentColor" strokeWidth="4" strokeLinecap="round" fill="none" />
    </svg>
  );
}

function TwoLines() {
  return (
    <svg width="44" height="20" viewBox="0 0 44 20" aria-hidden="true">
      <path d="M2 5 H42" stroke="currentColor" strokeWidth="4" fill="none" />
      <path d="M2 15 H42" stroke="currentColor" strokeWidth="4" strokeDasharray="10 6" fill="none" />
    </svg>
  );
}
