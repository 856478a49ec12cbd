import { lazy, Suspense, useEffect } from 'react'
import { Link, Navigate, Route, Routes, useLocation } from 'react-router'
import { toLogin } from '../api/leaving'
import { Problem } from '../api/problem'
import { useMe } from '../api/useMe'
import { Empty, Loading } from '../ui/States'
import { ErrorBoundary } from './ErrorBoundary'
import { Landing } from './Landing'
import { homeOf } from './navModel'
import { Shell } from './Shell'
import { useAppTexts } from './texts'
import { Unreachable } from './Unreachable'
import { useLastFailure } from './useLastFailure'
import { Welcome } from './Welcome'

const Dashboard = lazy(() => import('../dashboard/Dashboard'))
const Home = lazy(() => import('../home/Home'))
const Bulletin = lazy(() => import('../dashboard/Bulletin'))
const FigureList = lazy(() => import('../dashboard/FigureList'))
const Imports = lazy(() => import('../imports/Imports'))
const ImportResult = lazy(() => import('../imports/ImportResult'))
const Audit = lazy(() => import('../audit/Audit'))
const Alliances = lazy(() => import('../alliances/Alliances'))
const AlliancePage = lazy(() => import('../alliances/AlliancePage'))
const Activities = lazy(() => import('../activities/Activities'))
const CalendarPage = lazy(() => import('../activities/calendar/CalendarPage'))
const RollPage = lazy(() => import('../activities/RollPage'))
const ActivityPage = lazy(() => import('../activities/ActivityPage'))
const Inbox = lazy(() => import('../inbox/Inbox'))
const Calls = lazy(() => import('../calls/Calls'))
const MemberPage = lazy(() => import('../members/MemberPage'))
const LedgerPage = lazy(() => import('../members/LedgerPage'))
const Members = lazy(() => import('../members/Members'))
const Surveys = lazy(() => import('../survey/Surveys'))
const SurveyPage = lazy(() => import('../survey/SurveyPage'))
const Proposals = lazy(() => import('../grouping/Proposals'))
const Board = lazy(() => import('../grouping/Board'))
const Compare = lazy(() => import('../grouping/Compare'))
/** A build that is shipped has no trace of it. */
const Gallery = import.meta.env.DEV ? lazy(() => import('../gallery/Gallery')) : null
const CataloguePage = lazy(() => import('../catalogue/CataloguePage'))
const HolidayPage = lazy(() => import('../holidays/HolidayPage'))
const RotationRedirect = lazy(() => import('../rotation/RotationRedirect'))
const RotationYear = lazy(() => import('../rotation/RotationYear'))

export function Routing({ large, onToggleLarge }: { large: boolean; onToggleLarge: () => void }) {
  const me = useMe()
  const location = useLocation()
  // While it is asked again the page says what is the matter, and does not go back to "loading".
  const failed = useLastFailure(me.error)
  if (me.isPending && !failed) return <Loading />
  const again = () => void me.refetch()
  if (me.isPending) return <Unreachable error={failed} retry={again} />
  if (me.error instanceof Problem && me.error.status === 401) {
    return location.pathname === '/' ? <Landing /> : <LoginRedirect path={location.pathname + location.search} />
  }
  if (me.error) return <Unreachable error={me.error} retry={again} />
  const home = homeOf(me.data.roles)
  return (
    <Routes>
      <Route element={<Shell me={me.data} large={large} onToggleLarge={onToggleLarge} />}>
        <Route index element={<Navigate to={home} replace />} />
        {lazily('dashboard', <Dashboard me={me.data} />)}
        {lazily('dashboard/bulletin', <Bulletin />)}
        {lazily('dashboard/:figure', <FigureList />)}
        {lazily('today', <Home me={me.data} />)}
        {lazily('activity-types', <CataloguePage me={me.data} />)}
        {lazily('rotation', <RotationRedirect />)}
        {lazily('rotation/:allianceId/:year', <RotationYear me={me.data} />)}
        {lazily('audit', <Audit />)}
        {lazily('holidays', <HolidayPage me={me.data} />)}
        {lazily('holidays/:year', <HolidayPage me={me.data} />)}
        {lazily('alliances', <Alliances />)}
        {lazily('alliances/:id', <AlliancePage me={me.data} />)}
        {lazily('activities', <Activities me={me.data} />)}
        {lazily('calendar', <CalendarPage me={me.data} />)}
        {lazily('activities/:id', <ActivityPage me={me.data} />)}
        {lazily('activities/:id/roll', <RollPage me={me.data} />)}
        {lazily('calls', <Calls />)}
        {lazily('members', <Members />)}
        {lazily('members/ledger', <LedgerPage />)}
        {lazily('members/:id', <MemberPage />)}
        {lazily('surveys', <Surveys me={me.data} />)}
        {lazily('surveys/:id', <SurveyPage />)}
        {lazily('grouping', <Proposals />)}
        {lazily('grouping/compare', <Compare />)}
        {lazily('grouping/:id', <Board me={me.data} />)}
        {lazily('imports', <Imports />)}
        {lazily('imports/:id', <ImportResult />)}
        {lazily('inbox', <Inbox />)}
        {Gallery && lazily('gallery', <Gallery />)}
        <Route path="welcome" element={<Welcome me={me.data} />} />
        <Route path="*" element={<NotFound home={home} />} />
      </Route>
    </Routes>
  )
}

function lazily(path: string, screen: React.ReactNode) {
  return <Route path={path} element={<LazyPage>{screen}</LazyPage>} />
}

/** One lazily loaded screen; a failure stays inside it. */
function LazyPage({ children }: { children: React.ReactNode }) {
  const { pathname } = useLocation()
  return (
    <ErrorBoundary key={pathname}>
      <Suspense fallback={<Loading />}>{children}</Suspense>
    </ErrorBoundary>
  )
}

function LoginRedirect({ path }: { path: string }) {
  useEffect(() => toLogin(path), [path])
  return <Loading />
}

function NotFound({ home }: { home: string }) {
  const t = useAppTexts()
  return (
    <div className="page">
      <Empty title={t.notFound}>
        <p>
          <Link to={home}>{t.home}</Link>
        </p>
      </Empty>
    </div>
  )
}
