import type { ColumnBox } from '@samenreis/shared/layout';
import { Plus } from 'lucide-react';
import type { CSSProperties, PointerEvent } from 'react';
import { m } from '../../../i18n/messages.ts';
import { phaseTitle } from '../../../i18n/phaseTitle.ts';
import { ariaKeys, keyTip } from '../../gestures/keyTip.ts';
import { aboutPhase } from '../../phaseFacts.ts';
import { type Point, visibleBoard } from '../camera.ts';
import { HeadButton } from './HeadButton.tsx';
import { HeadNameField } from './HeadNameField.tsx';
import type { HeadTools } from './headTools.ts';

const PHASE_KEYS = [
  keyTip('headRename'),
  keyTip('phaseMove'),
  keyTip('phaseMove', 1),
  keyTip('phaseWidth'),
  keyTip('phaseWidth', 1),
]
  .map(ariaKeys)
  .join(' ');

interface PhaseHeadProps {
  readonly tools: HeadTools;
  readonly column: ColumnBox;
  readonly isStop: boolean;
  readonly isRenaming: boolean;
  readonly isCarried: boolean;
  readonly onTyped: (text: string) => void;
  readonly onRename: () => void;
  readonly onNamed: (name: string | null, byKey: boolean) => void;
  readonly onMenu: (at: Point) => void;
  readonly onStep: (step: -1 | 1) => void;
  readonly onWiden: (by: -1 | 1) => void;
  readonly onStop: () => void;
  readonly onLift: (press: globalThis.PointerEvent, element: HTMLElement) => void;
  readonly onEdge: (press: globalThis.PointerEvent, element: HTMLElement) => void;
  readonly onAdd: () => void;
}

/** What is known of it that a painted head has no room for, and what can be done with it. */
const tipOf = ({ phase }: ColumnBox): string => [...aboutPhase(phase), m.heads_tip({ key: keyTip('headRename') })].join('\n');

/** What lies over a phase's chevron: the whole of it to press or carry, its edge to pull, and a plus before it. */
export function PhaseHead(props: PhaseHeadProps) {
  const { tools, column, isRenaming } = props;
  const { name, id } = column.phase;

  function handleFocus(byKey: boolean): void {
    props.onStop();
    if (!byKey) return;
    // Sideways alone: up and down the heads are always in view, at the edge at the least.
    const { y, height } = visibleBoard(tools.view.camera(), tools.view.viewport());
    tools.view.reveal({ ...column.header, y: y + height / 2, height: 0 });
  }

  return (
    <div
      className="phase-head"
      data-carried={props.isCarried ? '' : undefined}
      style={{ '--x': column.x, '--w': column.header.width } as CSSProperties} // React knows no types for variables
    >
      {isRenaming ? (
        <HeadNameField label={m.heads_phaseName()} name={name} onTyped={props.onTyped} onDone={props.onNamed} />
      ) : (
        <HeadButton
          id={id}
          label={phaseTitle(column.ordinal, name)}
          moreLabel={m.heads_phaseMenu({ name })}
          tip={tipOf(column)}
          keys={PHASE_KEYS}
          axis="x"
          isStop={props.isStop}
          layer={tools.layer}
          onMenu={props.onMenu}
          onRename={props.onRename}
          onStep={props.onStep}
          onWiden={props.onWiden}
          onFocus={handleFocus}
          onPress={props.onLift}
        />
      )}
      <span
        className="head-edge"
        title={m.heads_pullWidth()}
        onPointerDown={(event: PointerEvent<HTMLElement>) =>
          event.button === 0 && props.onEdge(event.nativeEvent, event.currentTarget)
        }
      />
      <button
        type="button"
        className="head-plus"
        tabIndex={-1}
        aria-label={m.heads_addBefore({ name })}
        title={m.heads_addBefore({ name })}
        onClick={props.onAdd}
      >
        <Plus size={16} aria-hidden="true" />
      </button>
    </div>
  );
}
