import { TEMPLATES, type Template } from '@samenreis/shared/board';
import { m } from '../i18n/messages.ts';
import { RadioCards } from '../ui/RadioCards.tsx';
import { templateText } from './templateText.ts';

interface TemplateChoiceProps {
  readonly chosen: Template;
  readonly onChoose: (template: Template) => void;
}

/** What the board begins with, each with what it brings. */
export function TemplateChoice({ chosen, onChoose }: TemplateChoiceProps) {
  return (
    <RadioCards
      name="template"
      legend={m.home_newBoardStart()}
      hint={m.home_newBoardStartHint()}
      options={TEMPLATES}
      chosen={chosen}
      onChoose={onChoose}
      face={(template) => <span className="template-name">{templateText(template).name}</span>}
      explanation={(template) => templateText(template).explanation}
      hasVisibleButtons
      className="templates"
    />
  );
}
