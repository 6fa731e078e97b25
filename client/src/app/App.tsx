// biome-ignore lint/correctness/noUnresolvedImports: React exports Suspense; its types only declare it in a namespace.
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { fetchChosenView } from '../board/fetchChosenView.ts';
import { m } from '../i18n/messages.ts';
import { Announcements } from '../ui/Announcements.tsx';
import { AnnouncerProvider } from '../ui/announcerInUse.ts';
import { PageErrorBoundary } from './PageErrorBoundary.tsx';
import { type AppServices, ServicesProvider } from './services.ts';
import { useBoardInAddress } from './useBoardInAddress.ts';

/** The board is fetched for its own route alone; the chosen view beside it, so that neither waits for the other. */
const BoardPage = lazy(async () => {
  const [{ BoardPage }] = await Promise.all([import('../board/BoardPage.tsx'), fetchChosenView()]);
  return { default: BoardPage };
});

/** Each page is fetched for its own route alone (asked for ahead, like a board: `src/ahead`): who works on a board carries none of them. */
const HomePage = lazy(() => import('../home/HomePage.tsx').then((part) => ({ default: part.HomePage })));
const SetupPage = lazy(() => import('../account/SetupPage.tsx').then((part) => ({ default: part.SetupPage })));
const SignInPage = lazy(() => import('../account/SignInPage.tsx').then((part) => ({ default: part.SignInPage })));
const JoinPage = lazy(() => import('../join/JoinPage.tsx').then((part) => ({ default: part.JoinPage })));
const ContinuePage = lazy(() => import('../join/ContinuePage.tsx').then((part) => ({ default: part.ContinuePage })));
const NotFoundPage = lazy(() => import('./NotFoundPage.tsx').then((part) => ({ default: part.NotFoundPage })));
const NewBoardPage = lazy(() => import('../home/NewBoardPage.tsx').then((part) => ({ default: part.NewBoardPage })));
const AccountPage = lazy(() => import('../account/AccountPage.tsx').then((part) => ({ default: part.AccountPage })));
const ResetPage = lazy(() => import('../account/ResetPage.tsx').then((part) => ({ default: part.ResetPage })));
const ColleaguePage = lazy(() => import('../account/ColleaguePage.tsx').then((part) => ({ default: part.ColleaguePage })));

const Pages = lazy(() => import('./Pages.tsx').then((part) => ({ default: part.Pages })));
const PAGES = {
  '/': HomePage,
  '/nieuw-bord': NewBoardPage,
  '/beginnen': SetupPage,
  '/aanmelden': SignInPage,
  '/meedoen': JoinPage,
  '/verder': ContinuePage,
  '/account': AccountPage,
  '/collega': ColleaguePage,
  '/nieuw-wachtwoord': ResetPage,
};

/** All pages. A change of language draws them again without taking them apart: what somebody typed stays. */
export function App({ services }: { readonly services: AppServices }) {
  useSyncExternalStore(services.language.subscribe, services.language.get);
  const board = useBoardInAddress();
  return (
    <ServicesProvider value={services}>
      <AnnouncerProvider value={services.announcer}>
        <PageErrorBoundary>
          <Suspense fallback={<p className="page-loading">{m.shell_loading()}</p>}>
            {board === null ? <Pages pages={PAGES} NotFound={NotFoundPage} /> : <BoardPage key={board} boardId={board} />}
          </Suspense>
        </PageErrorBoundary>
        <Announcements announcer={services.announcer} />
      </AnnouncerProvider>
    </ServicesProvider>
  );
}
