import './styles/tokens.css';
import './styles/base.css';
// biome-ignore lint/correctness/noUnresolvedImports: React exports StrictMode; its types only declare it in a namespace.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { registerOfflineShell } from './app/offlineShell.ts';
import type { AppServices } from './app/services.ts';
import { createDeviceDatabases } from './connection/deviceDatabases.ts';
import { createDeviceStorage } from './connection/deviceStorage.ts';
import { createLocalCopies } from './connection/localCopies.ts';
import { createLanguageStore } from './i18n/language.ts';
import { createLanguageMemory } from './i18n/languageMemory.ts';
import { createRestClient } from './rest/restClient.ts';
import { createAnnouncer } from './ui/announcer.ts';

const language = createLanguageStore(createLanguageMemory(() => window.localStorage));
const showLanguage = () => {
  document.documentElement.lang = language.get();
};
showLanguage();
language.subscribe(showLanguage);

const localCopies = createLocalCopies(
  createDeviceStorage(() => window.localStorage),
  createDeviceDatabases(() => window.indexedDB),
);
void localCopies.forgetOld(Date.now());

const services: AppServices = {
  rest: createRestClient((input, init) => window.fetch(input, init)),
  language,
  announcer: createAnnouncer((run, delayMs) => window.setTimeout(run, delayMs)),
  localCopies,
};

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no #app.');
createRoot(root).render(
  <StrictMode>
    <App services={services} />
  </StrictMode>,
);
registerOfflineShell();
