import '@nl-design-system-candidate/button-css/button.css';
import { type ButtonProps, Button as NlButton } from '@nl-design-system-candidate/button-react';

/** The NL Design System button; `type="button"` unless it sends a form. */
export function Button(props: ButtonProps) {
  return <NlButton type="button" {...props} />;
}
