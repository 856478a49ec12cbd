import { lazy, Suspense, useEffect, useState } from 'react'
import { Link, Navigate, Route, Routes, useLocation } from 'react-router'
import { toLogin } from '../api/leaving'
import { Problem } from '../api/problem'
import { useMe } from '../api/useMe'
import { Empty, LoadFailed, Loading } from '../ui/States'
import { ErrorBoundary } from './ErrorBoundary'
import { Landing } from './Landing'
import { homeOf } from './navModel'
import { Shell } from './Shell'
import { useAppTexts } from './texts'
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
const Members = lazy(() => import('../members/Members'))
const Surveys = lazy(() => import('../survey/Surveys'))
const SurveyPage = lazy(() => import('../survey/SurveyPage'))
const Proposals = lazy(() => import('../grouping/Proposals'))
const Board = lazy(() => import('../grouping/Board'))
const Compare = lazy(() => import('../grouping/Compare'))
/** A build that is shipped has no trace of it. */
const Gallery = import.meta.env.DEV ? lazy(() => import('../gallery/Gallery')) : null
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
        <Route
          path="rotation"
          element={
            <LazyPage>
              <RotationRedirect />
            </LazyPage>
          }
        />
        <Route
          path="rotation/:allianceId/:year"
          element={
            <LazyPage>
              <RotationYear me={me.data} />
            </LazyPage>
          }
        />
        <Route
          path="audit"
          element={
            <LazyPage>
              <Audit />
            </LazyPage>
          }
        />
        <Route
          path="holidays"
          element={
            <LazyPage>
              <HolidayPage me={me.data} />
            </LazyPage>
          }
        />
        <Route
          path="holidays/:year"
          element={
            <LazyPage>
              <HolidayPage me={me.data} />
            </LazyPage>
          }
        />
        <Route
          path="alliances"
          element={
            <LazyPage>
              <Alliances />
            </LazyPage>
          }
        />
        <Route
          path="alliances/:id"
          element={
            <LazyPage>
              <AlliancePage me={me.data} />
            </LazyPage>
          }
        />
        <Route
          path="activities"
          element={
            <LazyPage>
              <Activities me={me.data} />
            </LazyPage>
          }
        />
        <Route
          path="calendar"
          element={
            <LazyPage>
              <CalendarPage me={me.data} />
            </LazyPage>
          }
        />
        <Route
          path="activities/:id"
          element={
            <LazyPage>
              <ActivityPage me={me.data} />
            </LazyPage>
          }
        />
        <Route
          path="activities/:id/roll"
          element={
            <LazyPage>
              <RollPage me={me.data} />
            </LazyPage>
          }
        />
        <Route
          path="calls"
          element={
            <LazyPage>
              <Calls />
            </LazyPage>
          }
        />
        <Route
          path="members"
          element={
            <LazyPage>
              <Members />
            </LazyPage>
          }
        />
        <Route
          path="members/:id"
          element={
            <LazyPage>
              <MemberPage />
            </LazyPage>
          }
        />
        <Route
          path="surveys"
          element={
            <LazyPage>
              <Surveys />
            </LazyPage>
          }
        />
        <Route
          path="surveys/:id"
          element={
            <LazyPage>
              <SurveyPage />
            </LazyPage>
          }
        />
        <Route
          path="grouping"
          element={
            <LazyPage>
              <Proposals />
            </LazyPage>
          }
        />
        <Route
          path="grouping/compare"
          element={
            <LazyPage>
              <Compare />
            </LazyPage>
          }
        />
        <Route
          path="grouping/:id"
          element={
            <LazyPage>
              <Board me={me.data} />
            </LazyPage>
          }
        />
        <Route
          path="imports"
          element={
            <LazyPage>
              <Imports />
            </LazyPage>
          }
        />
        <Route
          path="imports/:id"
          element={
            <LazyPage>
              <ImportResult />
            </LazyPage>
          }
        />
        <Route
          path="inbox"
          element={
            <LazyPage>
              <Inbox />
            </LazyPage>
          }
        />
        {Gallery && (
          <Route
            path="gallery"
            element={
              <LazyPage>
                <Gallery />
              </LazyPage>
            }
          />
        )}
        <Route path="welcome" element={<Welcome me={me.data} />} />
        <Route path="*" element={<NotFound home={home} />} />
      </Route>
    </Routes>
  )
}

function lazily(path: string, screen: React.ReactNode) {
  return <Route path={path} element={<LazyPage>{screen}</LazyPage>} />
}

/** Before there is a frame that a page could stand in. */
function Unreachable(failure: { error: unknown; retry: () => void }) {
  return (
    <main>
      <LoadFailed {...failure} />
    </main>
  )
}

/** What kept the page from opening last, also while it is asked for again; that nobody is logged in does not. */
function useLastFailure(error: Error | null): Error | null {
  const [last, setLast] = useState<Error | null>(null)
  const isNobody = error instanceof Problem && error.status === 401
  if (error && !isNobody && error !== last) setLast(error)
  return last
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
