import { type ComponentType, type FunctionComponent, useEffect, useRef, useState } from 'react';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';

/** What every dialog is told by who opens it. */
interface Openable {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/**
 * A dialog that is fetched when it is first opened (`lateParts.ts` mostly had it fetched by then). Until it has come the focus stays on
 * what opened it, which is where the dialog gives it back. React's own `lazy` would remember a failure, and take the whole page down.
 */
export function lazyDialog<Props extends Openable>(fetchDialog: () => Promise<ComponentType<Props>>): FunctionComponent<Props> {
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each dialog where modules are read, as by React's own `lazy`.
  return function LazyDialog(props: Props) {
    const { isOpen, onClose } = props;
    const { announcer } = useServices();
    const [found, setFound] = useState<{ readonly Dialog: ComponentType<Props> } | null>(null);
    const close = useRef(onClose);
    close.current = onClose;

    useEffect(() => {
      if (!isOpen || found !== null) return;
      let isWanted = true;
      const show = (Dialog: ComponentType<Props>) => {
        if (isWanted) setFound({ Dialog });
      };
      const giveUp = () => {
        if (!isWanted) return;
        announcer.announce(m.shell_partMissing(), 'problem');
        close.current();
      };
      fetchDialog().then(show, giveUp);
      return () => {
        isWanted = false;
      };
    }, [isOpen, found, announcer]);

    return found === null ? null : <found.Dialog {...props} />;
  };
}
