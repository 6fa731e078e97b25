import { useSyncExternalStore } from 'react';
import { m } from '../i18n/messages.ts';
import { Button } from '../ui/Button.tsx';
import { useServices } from './services.ts';

/** To the other language; it is named in its own words, for who cannot read this one. */
export function LanguageSwitch() {
  const { announcer, language } = useServices();
  const current = useSyncExternalStore(language.subscribe, language.get);
  const other = current === 'nl' ? 'en' : 'nl';
  function change(): void {
    language.set(other).catch(() => announcer.announce(m.shell_partMissing(), 'problem'));
  }
  return (
    <Button purpose="subtle" lang={other} onClick={change}>
      {other === 'en' ? 'English' : 'Nederlands'}
    </Button>
  );
}
