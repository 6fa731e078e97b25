import { isBoardId } from '@samenreis/shared/base';
// biome-ignore lint/correctness/noUnresolvedImports: React exports Suspense; its types only declare it in a namespace.
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { Route, Switch } from 'wouter';
import { SetupPage } from '../account/SetupPage.tsx';
import { SignInPage } from '../account/SignInPage.tsx';
import { fetchChosenView } from '../board/fetchChosenView.ts';
import { HomePage } from '../home/HomePage.tsx';
import { m } from '../i18n/messages.ts';
import { JoinPage } from '../join/JoinPage.tsx';
import { Announcements } from '../ui/Announcements.tsx';
import { AnnouncerProvider } from '../ui/announcerInUse.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { PageErrorBoundary } from './PageErrorBoundary.tsx';
import { type AppServices, ServicesProvider } from './services.ts';

/** The board is fetched for its own route alone; the chosen view beside it, so that neither waits for the other. */
const BoardPage = lazy(async () => {
  const [{ BoardPage }] = await Promise.all([import('../board/BoardPage.tsx'), fetchChosenView()]);
  return { default: BoardPage };
});

/** For who leads workshops alone; whoever joins by phone carries none of it. */
const NewBoardPage = lazy(() => import('../home/NewBoardPage.tsx').then((part) => ({ default: part.NewBoardPage })));

/** All pages. A change of language draws them again without taking them apart: what somebody typed stays. */
export function App({ services }: { readonly services: AppServices }) {
  useSyncExternalStore(services.language.subscribe, services.language.get);
  return (
    <ServicesProvider value={services}>
      <AnnouncerProvider value={services.announcer}>
        <PageErrorBoundary>
          <Suspense fallback={<p className="page-loading">{m.shell_loading()}</p>}>
            <Switch>
              <Route path="/">
                <HomePage />
              </Route>
              <Route path="/nieuw-bord">
                <NewBoardPage />
              </Route>
              <Route path="/beginnen">
                <SetupPage />
              </Route>
              <Route path="/aanmelden">
                <SignInPage />
              </Route>
              <Route path="/meedoen">
                <JoinPage />
              </Route>
              <Route path="/bord/:board">
                {({ board }) => (isBoardId(board) ? <BoardPage key={board} boardId={board} /> : <NotFoundPage />)}
              </Route>
              <Route>
                <NotFoundPage />
              </Route>
            </Switch>
          </Suspense>
        </PageErrorBoundary>
        <Announcements announcer={services.announcer} />
      </AnnouncerProvider>
    </ServicesProvider>
  );
}
