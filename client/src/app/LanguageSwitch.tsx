import { useSyncExternalStore } from 'react';
import { Button } from '../ui/Button.tsx';
import { useServices } from './services.ts';

/** To the other language; it is named in its own words, for who cannot read this one. */
export function LanguageSwitch() {
  const { language } = useServices();
  const current = useSyncExternalStore(language.subscribe, language.get);
  const other = current === 'nl' ? 'en' : 'nl';
  return (
    <Button purpose="subtle" lang={other} onClick={() => language.set(other)}>
      {other === 'en' ? 'English' : 'Nederlands'}
    </Button>
  );
}
