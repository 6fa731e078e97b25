import { type ComponentType, type FunctionComponent, useEffect, useRef, useState } from 'react';
import { m } from '../i18n/messages.ts';
import { useAnnouncer } from '../ui/announcerInUse.ts';

/** What every part that opens and closes is told by who opens it. */
export interface Openable {
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
    const found = useFetched(fetchDialog, props);
    return found === null ? null : <found.Part {...props} />;
  };
}

/** The same for what is no dialog: it stands there only while it is open, and takes the focus itself when it comes. */
export function lazyPart<Props extends Openable>(fetchPart: () => Promise<ComponentType<Props>>): FunctionComponent<Props> {
  // biome-ignore lint/correctness/noComponentHookFactories: as above.
  return function LazyPart(props: Props) {
    const found = useFetched(fetchPart, props);
    return found === null || !props.isOpen ? null : <found.Part {...props} />;
  };
}

/** The part, from when it was opened and has come. One that can't be fetched is told, and closed: the next press asks again. */
function useFetched<Props>(fetchPart: () => Promise<ComponentType<Props>>, { isOpen, onClose }: Openable) {
  const announcer = useAnnouncer();
  const [found, setFound] = useState<{ readonly Part: ComponentType<Props> } | null>(null);
  const close = useRef(onClose);
  close.current = onClose;

  useEffect(() => {
    if (!isOpen || found !== null) return;
    let isWanted = true;
    const show = (Part: ComponentType<Props>) => {
      if (isWanted) setFound({ Part });
    };
    const giveUp = () => {
      if (!isWanted) return;
      announcer?.announce(m.shell_partMissing(), 'problem');
      close.current();
    };
    fetchPart().then(show, giveUp);
    return () => {
      isWanted = false;
    };
  }, [isOpen, found, announcer, fetchPart]);

  return found;
}
