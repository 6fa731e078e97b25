import { TEMPLATES, type Template } from '@samenreis/shared/board';
import { useId } from 'react';
import { m } from '../i18n/messages.ts';
import { templateText } from './templateText.ts';

interface TemplateChoiceProps {
  readonly chosen: Template;
  readonly onChoose: (template: Template) => void;
}

/** What the board begins with: radio buttons, each with what it brings. */
export function TemplateChoice({ chosen, onChoose }: TemplateChoiceProps) {
  const id = useId();
  return (
    <fieldset className="templates" aria-describedby={`${id}-hint`}>
      <legend>{m.home_newBoardStart()}</legend>
      <p id={`${id}-hint`} className="text-field-hint">
        {m.home_newBoardStartHint()}
      </p>
      {TEMPLATES.map((template) => {
        const { name, explanation } = templateText(template);
        return (
          <label key={template} className="template">
            <input
              type="radio"
              name="template"
              checked={template === chosen}
              aria-describedby={`${id}-${template}`}
              onChange={() => onChoose(template)}
            />
            <span className="template-name">{name}</span>
            <span id={`${id}-${template}`} className="template-text">
              {explanation}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
