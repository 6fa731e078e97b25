import { assertNever } from '@samenreis/shared/base';
import type { Perspective } from '@samenreis/shared/board';
import { m } from './messages.ts';

/** A perspective as people say it. */
export function perspectiveText(perspective: Perspective): string {
  switch (perspective) {
    case 'client':
      return m.perspective_client();
    case 'informalCarer':
      return m.perspective_informalCarer();
    case 'consultant':
      return m.perspective_consultant();
    case 'administration':
      return m.perspective_administration();
    case 'lead':
      return m.perspective_lead();
    case 'communication':
      return m.perspective_communication();
    case 'other':
      return m.perspective_other();
    default:
      return assertNever(perspective);
  }
}
