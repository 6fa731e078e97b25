import './styles/tokens.css';
import './styles/base.css';
// biome-ignore lint/correctness/noUnresolvedImports: React exports StrictMode; its types only declare it in a namespace.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { keepSettling } from './app/keepSettling.ts';
import { registerOfflineShell } from './app/offlineShell.ts';
import type { AppServices } from './app/services.ts';
import { createDeviceDatabases } from './connection/deviceDatabases.ts';
import { createDeviceStorage } from './connection/deviceStorage.ts';
import { createLocalCopies } from './connection/localCopies.ts';
import { createLanguageStore } from './i18n/language.ts';
import { createLanguageMemory } from './i18n/languageMemory.ts';
import { m } from './i18n/messages.ts';
import { numberText } from './i18n/numberText.ts';
import { afterGoodbyes, createOwedGoodbyes } from './rest/owedGoodbyes.ts';
import { createRestClient } from './rest/restClient.ts';
import { createAnnouncer } from './ui/announcer.ts';
import { watchPastes } from './ui/pasteCut.ts';

/** A server that is there answers well within this; somebody who goes does not wait longer. */
const SERVER_ANSWERS_WITHIN_MS = 4_000;

const language = createLanguageStore(createLanguageMemory(() => window.localStorage));
const showLanguage = () => {
  document.documentElement.lang = language.get();
};
showLanguage();
language.subscribe(showLanguage);

const storage = createDeviceStorage(() => window.localStorage);
const localCopies = createLocalCopies(
  storage,
  createDeviceDatabases(() => window.indexedDB),
);
void localCopies.forgetOld(Date.now());

const later = (run: () => void, delayMs: number) => void window.setTimeout(run, delayMs);
const announcer = createAnnouncer(later);
watchPastes(document, (cut, max) => announcer.announce(m.ui_pasteCut({ cut: numberText(cut), max: numberText(max) })));
const fetch: typeof window.fetch = (input, init) => window.fetch(input, init);
const goodbyes = createOwedGoodbyes({
  rest: createRestClient(fetch),
  storage,
  patience: () => new Promise((resolve) => later(resolve, SERVER_ANSWERS_WITHIN_MS)),
});
keepSettling({
  goodbyes,
  page: window,
  schedule: later,
  onSettled: () => announcer.announce(m.account_goodbyeTold(), 'success'),
});

const services: AppServices = {
  rest: createRestClient(afterGoodbyes(fetch, goodbyes)),
  language,
  announcer,
  localCopies,
  goodbyes,
};

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no #app.');
const page = createRoot(root);
// The texts of another language than Dutch come by a file of their own: a page that changes its language under the eyes is no start.
void language.restore().then(() =>
  page.render(
    <StrictMode>
      <App services={services} />
    </StrictMode>,
  ),
);
registerOfflineShell();
