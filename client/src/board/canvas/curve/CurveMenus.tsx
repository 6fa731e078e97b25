import type { LaneId, PersonaId, PhaseId } from '@samenreis/shared/base';
import type { Persona } from '@samenreis/shared/board';
import type { LaneBox } from '@samenreis/shared/layout';
import { Check, CircleHelp, Hash, StickyNote, User, Users } from 'lucide-react';
import type { CSSProperties } from 'react';
import { m } from '../../../i18n/messages.ts';
import { keyTip } from '../../gestures/keyTip.ts';
import { FloatingMenu } from '../../many/FloatingMenu.tsx';
import { MenuItem } from '../../many/MenuItem.tsx';
import type { Point } from '../camera.ts';
import { below, focusOpener, type HeadTools } from '../heads/headTools.ts';
import { whoseText } from './whoseText.ts';

interface WhoseProps {
  readonly tools: HeadTools;
  readonly lanes: readonly LaneBox[];
  /** There are several whose curves can be chosen; else the button explains the curve alone. */
  readonly hasChoice: boolean;
  /** Whose curve is chosen on this screen; null for all. */
  readonly chosen: Persona | null;
}

/** At each journey's feelings, the button that chooses whose are shown, and says so; for everybody, on their own screen alone. */
export function WhoseCurves({ tools, lanes, hasChoice, chosen }: WhoseProps) {
  return lanes.map((box) => {
    const { lane, head, legend, bands } = box;
    const words = chosen === null ? '' : whoseText(box, chosen);
    const name = hasChoice ? m.curve_whoseIn({ name: lane.name }) : m.curve_legendIn({ name: lane.name });
    // Beside the name of the band; with words, which need the room, under whose curve is which.
    const above = (chosen === null ? undefined : legend.at(-1)?.text.baseline) ?? bands[0].label.baseline;
    return (
      <button
        key={lane.id}
        type="button"
        className="curve-whose"
        data-head={`whose|${lane.id}`}
        aria-haspopup={hasChoice ? 'menu' : 'dialog'}
        aria-label={[words, name].filter((part) => part !== '').join('. ')}
        title={hasChoice ? m.curve_whoseTip() : m.curve_legend()}
        style={{ '--x': head.x + head.width, '--y': above, '--w': head.width } as CSSProperties} // React knows no types for variables
        onClick={({ currentTarget }) =>
          tools.open(
            hasChoice ? { type: 'curveMenu', lane: lane.id, at: below(currentTarget, tools.layer()) } : { type: 'curveLegend' },
          )
        }
      >
        {hasChoice ? <Users size={14} aria-hidden="true" /> : <CircleHelp size={16} aria-hidden="true" />}
        {words !== '' && <span>{words}</span>}
      </button>
    );
  });
}

interface WhoseMenuProps {
  readonly tools: HeadTools;
  readonly lane: LaneId;
  readonly at: Point;
  readonly personas: readonly Persona[];
  readonly chosen: PersonaId | null;
}

/** Whose feelings are drawn: one person's, or everybody's beside each other. */
export function WhoseMenu({ tools, lane, at, personas, chosen }: WhoseMenuProps) {
  const close = (givesFocusBack: boolean) => {
    tools.open(null);
    if (givesFocusBack) focusOpener(tools, `whose|${lane}`);
  };
  const choose = (persona: PersonaId | null) => () => {
    close(true);
    tools.model.curves.choose(persona);
  };
  return (
    <FloatingMenu at={at} label={m.curve_whose()} onClose={close}>
      <p className="note-menu-title" role="presentation">
        {m.curve_whose()}
      </p>
      <Choice icon={Users} label={m.curve_all()} isChosen={chosen === null} onChoose={choose(null)} />
      {personas.map(({ id, name }) => (
        <Choice key={id} icon={User} label={name} isChosen={chosen === id} onChoose={choose(id)} />
      ))}
      <MenuItem
        icon={CircleHelp}
        label={m.curve_legend()}
        onChoose={() => {
          close(true);
          tools.open({ type: 'curveLegend' });
        }}
      />
    </FloatingMenu>
  );
}

interface ChoiceProps {
  readonly icon: typeof User;
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Choice({ icon: Icon, label, isChosen, onChoose }: ChoiceProps) {
  return (
    <button type="button" role="menuitemradio" aria-checked={isChosen} tabIndex={-1} className="note-menu-item" onClick={onChoose}>
      <Icon size={18} aria-hidden="true" />
      <span>{label}</span>
      {isChosen && <Check size={16} aria-hidden="true" />}
    </button>
  );
}

interface PointMenuProps {
  readonly tools: HeadTools;
  readonly lane: LaneId;
  readonly persona: PersonaId;
  readonly phase: PhaseId;
  readonly at: Point;
  readonly isSet: boolean;
}

/** What can be done with one value of a curve, beside pulling it. */
export function PointMenu({ tools, lane, persona, phase, at, isSet }: PointMenuProps) {
  const { structure, open } = tools;
  const close = (givesFocusBack: boolean) => {
    open(null);
    if (givesFocusBack) focusOpener(tools, `${lane}|${persona}|${phase}`);
  };
  // Closed first: a dialog gives the focus back to what had it.
  const then = (act: () => void) => () => {
    close(true);
    act();
  };
  return (
    <FloatingMenu at={at} label={m.curve_menu()} onClose={close}>
      <MenuItem icon={Hash} label={m.curve_number()} onChoose={then(() => open({ type: 'curve', lane, phase }))} />
      {isSet && (
        <MenuItem
          icon={StickyNote}
          label={m.curve_follow()}
          shortcut={keyTip('curveFollow')}
          onChoose={then(() => structure.run({ type: 'clearCurvePoint', lane, persona, phase }, m.curve_follows()))}
        />
      )}
    </FloatingMenu>
  );
}
