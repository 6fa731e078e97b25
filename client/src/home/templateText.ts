import { assertNever } from '@samenreis/shared/base';
import type { Template } from '@samenreis/shared/board';
import { m } from '../i18n/messages.ts';

export interface TemplateText {
  readonly name: string;
  readonly explanation: string;
}

/** What a template is called, and what a board made from it begins with. */
export function templateText(template: Template): TemplateText {
  switch (template) {
    case 'empty':
      return { name: m.home_templateEmpty(), explanation: m.home_templateEmptyText() };
    case 'wmo':
      return { name: m.home_templateWmo(), explanation: m.home_templateWmoText() };
    case 'jeugdwet':
      return { name: m.home_templateJeugdwet(), explanation: m.home_templateJeugdwetText() };
    case 'participatiewet':
      return { name: m.home_templateParticipatiewet(), explanation: m.home_templateParticipatiewetText() };
    case 'bijzondereBijstand':
      return { name: m.home_templateBijzondereBijstand(), explanation: m.home_templateBijzondereBijstandText() };
    default:
      return assertNever(template);
  }
}
