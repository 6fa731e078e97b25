import '@nl-design-system-candidate/button-css/button.css';
import { type ButtonProps, Button as NlButton } from '@nl-design-system-candidate/button-react';

/** The NL Design System button; `type="button"` unless it sends a form. A sign without words tells its name to who points at it too. */
export function Button(props: ButtonProps) {
  const tip = props.iconOnly === true && typeof props.label === 'string' ? { title: props.label } : {};
  return <NlButton type="button" {...tip} {...props} />;
}
